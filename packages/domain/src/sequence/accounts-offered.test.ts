import { expect, test } from 'vitest';
import { accountsOffered } from './accounts-offered.ts';
import type { Sequence, Step } from './index.ts';

const exit: Step = { key: 'end', name: 'End', type: 'exit', outcome: 'finished' };
const offer = (key: string, made: string, next = 'end'): Step => ({
  key,
  name: key,
  type: 'offer',
  offer: made,
  next,
});
const chance = (key: string, share: number, yes: string, no: string): Step => ({
  key,
  name: key,
  type: 'branch',
  on: { kind: 'chance', share },
  yes,
  no,
});
const ordered = (key: string, yes: string, no: string): Step => ({
  key,
  name: key,
  type: 'branch',
  on: 'order',
  yes,
  no,
});
const from = (start: string, ...steps: Step[]): Sequence => ({ start, steps: [...steps, exit] });

test('chance sends each account by one of its ways, to within one', () => {
  const sequence = from(
    'draw',
    chance('draw', 0.5, 'ten', 'fifteen'),
    offer('ten', 'a'),
    offer('fifteen', 'b'),
  );
  expect([accountsOffered(sequence, 'a', 10), accountsOffered(sequence, 'b', 10)]).toEqual([5, 5]);
  expect([accountsOffered(sequence, 'a', 11), accountsOffered(sequence, 'b', 11)]).toEqual([6, 6]);
});

test('what is made on both ways is made to all', () => {
  const sequence = from('draw', chance('draw', 0.5, 'one', 'other'), offer('one', 'a'), offer('other', 'a'));
  expect(accountsOffered(sequence, 'a', 11)).toBe(11);
});

test('a share of a share, and no more by rounding of shares that come out even', () => {
  const sequence = from(
    'draw',
    chance('draw', 0.1, 'again', 'end'),
    chance('again', 0.5, 'made', 'end'),
    offer('made', 'a'),
  );
  expect(accountsOffered(sequence, 'a', 40)).toBe(2);
  expect(accountsOffered(from('draw', chance('draw', 0.1, 'made', 'end'), offer('made', 'a')), 'a', 30)).toBe(
    3,
  );
});

test('any of them may go by either way of what happens', () => {
  const sequence = from('asked', ordered('asked', 'end', 'made'), offer('made', 'a'));
  expect(accountsOffered(sequence, 'a', 10)).toBe(10);
});

test('those of whom some may come round again to the draw are all counted; an offer nobody comes to is made to none', () => {
  const again: Step = { key: 'rest', name: 'rest', type: 'wait', duration: 'P7D', next: 'asked' };
  const sequence = from(
    'asked',
    ordered('asked', 'draw', 'rest'),
    again,
    chance('draw', 0.5, 'made', 'end'),
    offer('made', 'a'),
    offer('nowhere', 'b'),
  );
  expect(accountsOffered(sequence, 'a', 10)).toBe(10);
  expect(accountsOffered(sequence, 'b', 10)).toBe(0);
});
