import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { type ContactMap, type MapGap, nameOf } from './contact-map.ts';
import type { Remedy } from './remedy.ts';

/** Says a gap of the map in words, and what mends it. */
export function useGapText({ people, gaps }: Pick<ContactMap, 'people' | 'gaps'>) {
  const t = useTranslations('contact.gap');
  const role = useTranslations('account.role');
  const { day } = useFigures();
  const byId = new Map(people.map((card) => [card.contactId, card]));
  const name = (id: string) => {
    const card = byId.get(id);
    return card ? nameOf(card) : '–';
  };
  const missing = (gap: Extract<MapGap, { kind: 'missingRole' }>) => {
    const sentence = t(`missing.${gap.role}`);
    const { leftId, successor } = gap;
    if (leftId === null) return sentence;
    const leftOn = byId.get(leftId)?.leftOn;
    const left = t('heldBy', { name: name(leftId), day: leftOn ? day(leftOn) : '–' });
    const next = successor ? t(`next.${successor.because}`, { name: name(successor.contactId) }) : '';
    return [sentence, left, next].filter(Boolean).join(' ');
  };
  const say = (gap: MapGap): string => {
    switch (gap.kind) {
      case 'nobody':
        return t('nobody');
      case 'missingRole':
        return missing(gap);
      case 'singleThread':
        return t('singleThread', { name: name(gap.contactId) });
      case 'untouched':
        return gap.days === null
          ? t('neverTouched')
          : t('untouched', { days: gap.days, limit: gap.limitDays });
      case 'superiorLeft': {
        const count = gaps.filter(
          (each) => each.kind === 'superiorLeft' && each.superiorId === gap.superiorId,
        );
        return t('superiorLeft', {
          name: name(gap.contactId),
          superior: name(gap.superiorId),
          others: count.length - 1,
        });
      }
    }
  };
  const remedy = (each: Remedy): string => {
    switch (each.kind) {
      case 'add':
        return each.role === null
          ? t('remedy.add')
          : t('remedy.addRole', { role: role(each.role).toLowerCase() });
      case 'assign':
        return t('remedy.assign', { name: name(each.contactId), role: role(each.role).toLowerCase() });
      case 'open':
        return t('remedy.open', { name: name(each.contactId) });
    }
  };
  return Object.assign(say, { remedy });
}
