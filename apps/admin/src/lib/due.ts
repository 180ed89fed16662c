import { useTranslations } from 'use-intl';
import { useFigures } from './figures.ts';

const dayMs = 86_400_000;

export interface Due {
  /** How late it is, or in how many days it is due. */
  readonly words: string;
  readonly late: boolean;
}

/** Says when something is due, seen from a day: today, where whoever reads is, unless another is given. */
export function useDue(): (dueOn: string, today?: string) => Due {
  const t = useTranslations('common.due');
  const { day } = useFigures();
  return (dueOn, today = dayHere(new Date())) => {
    const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayMs);
    return days < 0
      ? { words: t('late', { days: -days, day: day(dueOn) }), late: true }
      : { words: t('in', { days, day: day(dueOn) }), late: false };
  };
}

/** The day it is on the clock of whoever reads, `YYYY-MM-DD`. */
function dayHere(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
