import { useTranslations } from 'use-intl';
import { useCompanyDays } from './company-days.ts';
import { useFigures } from './figures.ts';

const dayMs = 86_400_000;

export interface Due {
  /** How late it is, or in how many days it is due. */
  readonly words: string;
  readonly late: boolean;
}

/** Says when something is due, seen from today where the company is. */
export function useDue(): (dueOn: string) => Due {
  const t = useTranslations('common.due');
  const { day } = useFigures();
  const { today } = useCompanyDays();
  return (dueOn) => {
    const days = (Date.parse(dueOn) - Date.parse(today())) / dayMs;
    return days < 0
      ? { words: t('late', { days: -days, day: day(dueOn) }), late: true }
      : { words: t('in', { days, day: day(dueOn) }), late: false };
  };
}
