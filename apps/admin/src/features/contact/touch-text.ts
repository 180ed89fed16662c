import { daysUntouched, freshnessOf } from '@sleutel/domain/contact';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { ContactCard, ContactMap } from './contact-map.ts';

type Touched = Pick<ContactCard, 'lastTouchedAt' | 'leftOn'>;

/** Says when somebody was last in touch, or that they have left. */
export function useTouchText({ asOf }: Pick<ContactMap, 'asOf'>): (card: Touched) => string {
  const t = useTranslations('contact.touch');
  const { day } = useFigures();
  const now = new Date(asOf);
  return (card) => {
    if (card.leftOn !== null) return t('left', { day: day(card.leftOn) });
    const days = daysUntouched(card, now);
    return days === null ? t('never') : t('ago', { days });
  };
}

/** Whether somebody is drawn faded. */
export function isFaded(card: Touched, { asOf, untouchedDays }: Pick<ContactMap, 'asOf' | 'untouchedDays'>) {
  return card.leftOn !== null || freshnessOf(card, new Date(asOf), untouchedDays) === 'faded';
}
