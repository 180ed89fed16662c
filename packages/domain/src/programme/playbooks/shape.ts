import type { PlaybookSequence } from './playbook.ts';

interface TwoLetters {
  readonly first: string;
  readonly second: string;
  /** ISO 8601, between the first and the second, and between the second and the call. */
  readonly waits: readonly [string, string];
  /** What ends it early. */
  readonly until: 'order' | 'reply';
  readonly task: { readonly en: string; readonly af: string };
  readonly dueInDays: number;
  /** An offer that is made with one of the two. */
  readonly offer?: { readonly key: string; readonly with: 'first' | 'second' };
}

/**
 * The shape most of them share: a letter, time to answer, a second one that asks something else, and then a person.
 * It ends as soon as what it hopes for has happened.
 */
export function twoLetters(shape: TwoLetters): PlaybookSequence {
  const { first, second, waits, until, task, dueInDays, offer } = shape;
  const reached = until === 'order' ? 'wonBack' : 'answered';
  const asked = until === 'order' ? 'Has ordered?' : 'Has replied?';
  const offered = offer
    ? [{ key: 'makeOffer', name: 'Offer', type: 'offer', offer: offer.key } as const]
    : [];
  const before = (letter: 'first' | 'second', send: string) => (offer?.with === letter ? 'makeOffer' : send);
  return {
    start: before('first', 'sendFirst'),
    steps: [
      ...offered.map((step) => ({ ...step, next: offer?.with === 'first' ? 'sendFirst' : 'sendSecond' })),
      { key: 'sendFirst', name: 'First letter', type: 'email', content: first, next: 'giveTime' },
      { key: 'giveTime', name: 'Time to answer', type: 'wait', duration: waits[0], next: 'heardYet' },
      {
        key: 'heardYet',
        name: asked,
        type: 'branch',
        on: until,
        yes: reached,
        no: before('second', 'sendSecond'),
      },
      { key: 'sendSecond', name: 'Second letter', type: 'email', content: second, next: 'giveMoreTime' },
      { key: 'giveMoreTime', name: 'More time', type: 'wait', duration: waits[1], next: 'heardSince' },
      { key: 'heardSince', name: asked, type: 'branch', on: until, yes: reached, no: 'callThem' },
      {
        key: 'callThem',
        name: 'A person',
        type: 'task',
        title: task,
        assign: 'owner',
        dueInDays,
        next: 'finished',
      },
      { key: 'finished', name: 'Finished', type: 'exit', outcome: 'finished' },
      until === 'order'
        ? { key: 'wonBack', name: 'Won back', type: 'exit', outcome: 'wonBack' }
        : { key: 'answered', name: 'Answered', type: 'exit', outcome: 'finished' },
    ],
  };
}
