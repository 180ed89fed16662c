import { type NeededRole, neededRoles } from '@sleutel/domain/contact';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { type ContactCard, type ContactMap, nameOf } from '../contact-map.ts';
import { isFaded, useTouchText } from '../touch-text.ts';
import { cardSize, ghostSize } from './card-size.ts';
import type { Drawing, DrawnGhost, DrawnPerson } from './drawing.ts';
import { type Point, placeBoxes } from './layout.ts';

/**
 * The map as it is drawn: who stands where, how large, and in which words. The same until the people or the language
 * change, since dragging is measured against it.
 */
export function useDrawing(map: ContactMap, people: readonly ContactCard[]): Drawing {
  const locale = useLocale();
  const words = useWords(map);
  // The words follow from the map and the language.
  return useMemo(() => drawingOf(map, people, words), [map, people, locale]);
}

function useWords(map: ContactMap) {
  return {
    t: useTranslations('contact'),
    role: useTranslations('account.role'),
    stance: useTranslations('account.stance'),
    touched: useTouchText(map),
  };
}

type Words = ReturnType<typeof useWords>;

function drawingOf(map: ContactMap, people: readonly ContactCard[], words: Words): Drawing {
  const places = placesOf(people);
  const names = new Map(map.people.map((card) => [card.contactId, nameOf(card)]));
  const drawn = people.map((card): DrawnPerson => {
    const said = wordsOf(card, words);
    const superior = card.reportsToId === null ? undefined : names.get(card.reportsToId);
    return {
      kind: 'person',
      id: card.contactId,
      ...(places.get(card.contactId) ?? { x: 0, y: 0 }),
      ...cardSize(card.influence),
      ...said,
      stance: card.stance,
      influence: card.influence,
      faded: isFaded(card, map),
      left: card.leftOn !== null,
      superiorId: card.reportsToId,
      elsewhere: card.elsewhere.length,
      unseen: [
        card.influence && words.t('influence', { influence: card.influence }),
        superior && words.t('map.under', { name: superior }),
      ]
        .filter(Boolean)
        .join(', '),
    };
  });
  return { people: drawn, ghosts: ghostsAbove(map, drawn, words) };
}

function wordsOf(card: ContactCard, { role, stance, touched }: Words) {
  return {
    name: nameOf(card),
    title: card.title ?? '',
    role: card.role && role(card.role),
    stanceWord: card.stance && stance(card.stance),
    touch: touched(card),
  };
}

function placesOf(people: readonly ContactCard[]): ReadonlyMap<string, Point> {
  return placeBoxes(
    people.map((card) => ({
      id: card.contactId,
      ...cardSize(card.influence),
      superiorId: card.reportsToId,
      at: card.at,
    })),
  );
}

const ghostGap = { beside: 28, above: 56 };

/** Roles that nobody has stand in a row above everybody. */
function ghostsAbove({ gaps }: ContactMap, people: readonly DrawnPerson[], { t }: Words): DrawnGhost[] {
  const missing = gaps.flatMap((gap) => (gap.kind === 'missingRole' ? [gap.role] : []));
  const roles: readonly NeededRole[] = neededRoles.filter((role) => missing.includes(role));
  const left = people.length === 0 ? 0 : Math.min(...people.map(({ x }) => x));
  const top = people.length === 0 ? 0 : Math.min(...people.map(({ y }) => y));
  return roles.map((role, index) => ({
    kind: 'ghost',
    id: `ghost ${role}`,
    x: left + index * (ghostSize.width + ghostGap.beside),
    y: top - ghostSize.height - ghostGap.above,
    ...ghostSize,
    role,
    name: t(`ghost.${role}`),
    hint: t('ghost.hint'),
  }));
}
