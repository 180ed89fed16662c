import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sequence } from '../sequence/index.ts';
import { earliestUnderCap } from './cap.ts';
import { displacedBy, mailMayFollow, type Rival } from './precedence.ts';

const day = 86_400_000;
const now = new Date('2026-03-18T09:00:00Z');
const ahead = (days: number) => new Date(now.getTime() + days * day);
const rival = (days: number, shares: Rival['shares'] = ['contact']): Rival => ({
  programme: 'other',
  dueAt: ahead(days),
  shares,
});
const onContact = (messages: number, sentAt: readonly Date[]) => [
  { scope: 'contact' as const, cap: { messages, days: 7 }, sentAt },
];

test('one place and two who want it: who goes first gets it, even when due a little later', () => {
  expect(displacedBy(onContact(1, []), [rival(3)], now)).toMatchObject({ scope: 'contact' });
  expect(displacedBy(onContact(2, [ahead(-1)]), [rival(0)], now)).toMatchObject({ scope: 'contact' });
});

test('where there is room for both, nobody waits', () => {
  expect(displacedBy(onContact(2, []), [rival(3)], now)).toBeNull();
  expect(displacedBy(onContact(1, []), [rival(8)], now)).toBeNull();
  expect(displacedBy(onContact(1, []), [rival(3, ['account'])], now)).toBeNull();
});

test('one that is barred for longer anyway keeps nobody waiting', () => {
  expect(displacedBy(onContact(2, [ahead(2)]), [rival(1)], now)).not.toBeNull();
  expect(displacedBy(onContact(3, [ahead(2)]), [rival(1)], now)).toBeNull();
});

test('whoever may send never makes one that goes first later than it would have been', () => {
  const offsets = fc.array(fc.integer({ min: -20 * day, max: 0 }), { maxLength: 8 });
  const dues = fc.array(fc.integer({ min: -2 * day, max: 20 * day }), { maxLength: 6 });
  const limit = fc.record({
    messages: fc.integer({ min: 1, max: 4 }),
    days: fc.integer({ min: 1, max: 14 }),
  });
  fc.assert(
    fc.property(offsets, dues, limit, (past, due, cap) => {
      const sentAt = past.map((offset) => new Date(now.getTime() + offset));
      const rivals = due.map((offset) => rival(offset / day));
      const displaced = displacedBy([{ scope: 'contact', cap, sentAt }], rivals, now);
      if (displaced !== null) return;
      expect(planned([...sentAt, now], rivals, cap)).toEqual(planned(sentAt, rivals, cap));
    }),
  );
});

/** When each would leave, one after the other. */
function planned(sentAt: readonly Date[], rivals: readonly Rival[], cap: { messages: number; days: number }) {
  const plan = [...sentAt];
  return rivals
    .map(({ dueAt }) => (dueAt < now ? now : dueAt))
    .sort((a, b) => a.getTime() - b.getTime())
    .map((dueAt) => {
      const at = earliestUnderCap(plan, cap, dueAt);
      plan.push(at);
      return at;
    });
}

const sequence: Sequence = {
  start: 'mail',
  steps: [
    { key: 'mail', name: 'Mail', type: 'email', content: 'mail', next: 'week' },
    { key: 'week', name: 'Week', type: 'wait', duration: 'P7D', next: 'bought' },
    { key: 'bought', name: 'Bought?', type: 'branch', on: 'order', yes: 'end', no: 'gift' },
    { key: 'gift', name: 'Gift', type: 'offer', offer: 'gift', next: 'again' },
    { key: 'again', name: 'Again', type: 'email', content: 'again', next: 'pause' },
    { key: 'pause', name: 'Pause', type: 'wait', duration: 'P1D', next: 'rest' },
    { key: 'rest', name: 'Rest', type: 'wait', duration: 'P1D', next: 'mail' },
    { key: 'end', name: 'End', type: 'exit', outcome: 'finished' },
  ],
};

test.each([
  ['mail', true],
  ['week', true],
  ['bought', true],
  ['gift', true],
  ['pause', false],
  ['rest', true],
  ['end', false],
  ['gone', false],
])('after %s an e-mail may follow at once: %s', (key, expected) => {
  expect(mailMayFollow(sequence, key)).toBe(expected);
});
