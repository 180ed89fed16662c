import { useReactFlow } from '@xyflow/react';
import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { Drawing } from './drawing.ts';
import { isArrow, nextStop } from './walk.ts';

interface GraphKeysOptions {
  readonly drawing: Drawing;
  readonly frame: RefObject<HTMLElement | null>;
  /** Null: the reader may not change the map. */
  readonly connect: ((contactId: string, reportsToId: string | null) => void) | null;
  /** Somebody was reached by an arrow key. */
  readonly walked: (contactId: string) => void;
  readonly addUnder: ((contactId: string) => void) | null;
}

/**
 * The map by keyboard: arrows walk from card to card, and an open panel follows; R begins a line to the superior that Enter on another card ends,
 * Delete takes the line away, A adds somebody below, Escape lets go.
 */
export function useGraphKeys({ drawing, frame, connect, walked, addUnder }: GraphKeysOptions) {
  const { setCenter, getZoom } = useReactFlow();
  const [at, setAt] = useState<string | null>(null);
  const [joining, setJoining] = useState<string | null>(null);
  const cards = [...drawing.people, ...drawing.ghosts];
  const stops = cards.map(({ id, x, y, width, height }) => ({ id, x: x + width / 2, y: y + height / 2 }));

  const isPerson = (id: string) => drawing.people.some((person) => person.id === id);

  const walkTo = (id: string) => {
    const stop = stops.find((each) => each.id === id);
    const card = frame.current?.querySelector<HTMLElement>(`[data-contact="${id}"]`);
    if (!stop || !card) return;
    card.focus({ preventScroll: true });
    if (!isInside(card, frame.current)) void setCenter(stop.x, stop.y, { zoom: getZoom() });
    if (joining === null && isPerson(id)) walked(id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const here = idOf(event.target);
    if (here === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(event.key)) {
      const next = nextStop(stops, here, event.key);
      if (next !== null) walkTo(next);
    } else if (event.key === 'Escape' && joining !== null) setJoining(null);
    else if (event.key.toLowerCase() === 'r' && isPerson(here) && connect) setJoining(here);
    else if (event.key.toLowerCase() === 'a' && isPerson(here) && addUnder) addUnder(here);
    else if (event.key === 'Delete' && isPerson(here) && connect) connect(here, null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Ends the line that is being drawn at a card; false where none is. */
  const choose = (id: string): boolean => {
    if (joining === null) return false;
    setJoining(null);
    if (id !== joining) connect?.(joining, id);
    return true;
  };

  const onFocus = (event: FocusEvent) => setAt(idOf(event.target) ?? at);
  const from = drawing.people.find(({ id }) => id === joining) ?? null;
  return { at, joining: from, choose, onKeyDown, onFocus };
}

function idOf(target: EventTarget): string | null {
  return target instanceof HTMLElement ? (target.dataset['contact'] ?? null) : null;
}

function isInside(card: HTMLElement, frame: HTMLElement | null): boolean {
  if (!frame) return true;
  const [inner, outer] = [card.getBoundingClientRect(), frame.getBoundingClientRect()];
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
