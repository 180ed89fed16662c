import { useTranslations } from 'use-intl';

const units = [
  ['weeks', /(\d+)W/],
  ['days', /(\d+)D/],
  ['hours', /(\d+)H/],
  ['minutes', /T.*?(\d+)M/],
] as const;

/** Writes an ISO 8601 duration in words, such as "1 week" for `P7D`. */
export function useDuration(): (duration: string) => string {
  const t = useTranslations('programme.duration');
  return (duration) =>
    units
      .map(([unit, pattern]) => [unit, Number(pattern.exec(duration)?.[1] ?? 0)] as const)
      .map(([unit, count]) =>
        unit === 'days' && count > 0 && count % 7 === 0
          ? (['weeks', count / 7] as const)
          : ([unit, count] as const),
      )
      .filter(([, count]) => count > 0)
      .map(([unit, count]) => t(unit, { count }))
      .join(' ');
}
