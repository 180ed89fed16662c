import { useTranslations } from 'use-intl';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Says that a number is none of a range, for fields that are not checked by a schema; undefined where it is one. */
export function useRangeWords(): (value: unknown, range: Range) => string | undefined {
  const t = useTranslations('issue');
  return (value, { min, max }) => {
    const within = typeof value === 'number' && value >= min && value <= max;
    return within ? undefined : t('between', { minimum: min, maximum: max });
  };
}
