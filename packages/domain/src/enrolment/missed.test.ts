import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sequence } from '../sequence/index.ts';
import type { DecisionFacts } from './facts.ts';
import { skipMissed } from './missed.ts';
import { spreadOver } from './spread.ts';
import { untroubled } from './testing/untroubled.ts';

const now = new Date('2026-03-18T08:00:00Z');
const entered = new Date('2026-03-01T08:00:00Z');
const sequence: Sequence = {
  start: 'offer',
  steps: [
    { key: 'offer', name: 'Offer', type: 'offer', offer: 'gift', next: 'mail' },
    { key: 'mail', name: 'Mail', type: 'email', content: 'mail', next: 'week' },
    { key: 'week', name: 'Week', type: 'wait', duration: 'P7D', next: 'bought' },
    { key: 'bought', name: 'Bought?', type: 'branch', on: 'order', yes: 'end', no: 'again' },
    { key: 'again', name: 'Again', type: 'email', content: 'again', next: 'end' },
    { key: 'end', name: 'End', type: 'exit', outcome: 'finished' },
  ],
};
const facts: DecisionFacts = {
  ...untroubled,
  sequence,
  programme: { ...untroubled.programme, state: 'paused' },
};

test('an e-mail that was missed is left out with its offer, and the wait behind it begins', () => {
  expect(skipMissed({ stepKey: 'offer', stepEnteredAt: entered }, facts, now)).toEqual({
    stepKey: 'mail',
    rest: { stepKey: 'week', stepEnteredAt: now, dueAt: new Date('2026-03-25T08:00:00Z') },
  });
});

test('waits and branches before it are walked as they stand', () => {
  const position = { stepKey: 'week', stepEnteredAt: entered };
  expect(skipMissed(position, facts, now)).toMatchObject({ stepKey: 'again', rest: { stepKey: 'end' } });
  expect(skipMissed(position, { ...facts, events: { order: now } }, now)).toBeNull();
});

test('missed moves are spread in order over no more than four hours, five minutes apart at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
      const slots = spreadOver(count, now).map((slot) => slot.getTime() - now.getTime());
      expect(slots).toHaveLength(count);
      expect(slots[0] ?? 0).toBe(0);
      for (const [index, slot] of slots.entries()) {
        const gap = slot - (slots[index - 1] ?? slot);
        if (gap < 0 || gap > 300_001 || slot > 14_400_000) throw new Error(`${index}: ${slot}`);
      }
    }),
    { numRuns: 50 },
  );
});
