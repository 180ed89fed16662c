import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AttemptOutcome, type BatchFacts, settle } from './settle.ts';

const now = new Date('2026-03-18T09:00:00Z');
const hour = 3_600_000;
const resend: BatchFacts = {
  attempts: 1,
  firstAttemptAt: now,
  inDoubt: false,
  idempotent: true,
  keyWindowMs: 24 * hour,
};
const smtp: BatchFacts = { ...resend, idempotent: false, keyWindowMs: null };

const accepted: AttemptOutcome = { kind: 'accepted', providerId: 'p' };
const permanent: AttemptOutcome = { kind: 'permanent', reason: 'refusedRecipient', detail: 'no' };
const unknown: AttemptOutcome = { kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null };
const conflict: AttemptOutcome = { kind: 'conflict', reason: 'keyReused', detail: '' };
const transient = (
  next: 'sameBatch' | 'newBatch' | 'alone',
  holds: 'message' | 'transport' = 'message',
): AttemptOutcome => ({
  kind: 'transient',
  reason: 'rateLimited',
  detail: '',
  retryAfterMs: null,
  next,
  holds,
});

const kinds = (outcomes: AttemptOutcome[], facts: BatchFacts) => {
  const { messages, batch } = settle(outcomes, facts, now, 1);
  return [messages.map((each) => each.kind), batch.kind, batch.kind === 'again' ? batch.state : null];
};

test('what is known is settled', () => {
  expect(kinds([accepted, permanent], resend)).toEqual([['sent', 'failed'], 'done', null]);
  expect(kinds([conflict], resend)).toEqual([['needsReview'], 'done', null]);
});

test('an unknown outcome is repeated under the same key, within its window only, and never by SMTP', () => {
  expect(kinds([unknown, unknown], resend)).toEqual([['again', 'again'], 'again', 'unknown']);
  const late = { ...resend, firstAttemptAt: new Date(now.getTime() - 25 * hour) };
  expect(kinds([unknown], late)).toEqual([['needsReview'], 'done', null]);
  expect(kinds([unknown], smtp)).toEqual([['needsReview'], 'done', null]);
});

test('a transient refusal keeps key and bytes while an earlier attempt is in doubt', () => {
  expect(kinds([transient('sameBatch')], resend)).toEqual([['again'], 'again', 'ready']);
  expect(kinds([transient('alone'), transient('alone')], { ...resend, inDoubt: true })).toEqual([
    ['again', 'again'],
    'again',
    'unknown',
  ]);
  const late = { ...resend, inDoubt: true, firstAttemptAt: new Date(now.getTime() - 25 * hour) };
  expect(kinds([transient('sameBatch')], late)).toEqual([['needsReview'], 'done', null]);
});

test('what is left of a batch that was settled in part goes out in a new one', () => {
  expect(kinds([accepted, transient('newBatch')], smtp)).toEqual([['sent', 'again'], 'anew', null]);
  expect(settle([transient('alone'), transient('alone')], resend, now, 1).batch).toMatchObject({
    alone: true,
  });
  expect(kinds([accepted, unknown], resend)).toEqual([['sent', 'needsReview'], 'done', null]);
});

test('a transport that refuses everything is left in peace', () => {
  expect(settle([transient('sameBatch', 'transport')], resend, now, 1).holdTransportUntil).toEqual(
    new Date(now.getTime() + 15_000),
  );
});

test('nothing in doubt ever gets a new key', () => {
  const outcome = fc.constantFrom(
    accepted,
    permanent,
    unknown,
    conflict,
    transient('sameBatch'),
    transient('alone'),
  );
  const facts = fc.record({
    attempts: fc.integer({ min: 1, max: 9 }),
    firstAttemptAt: fc.integer({ min: 0, max: 48 }).map((hours) => new Date(now.getTime() - hours * hour)),
    inDoubt: fc.boolean(),
    idempotent: fc.boolean(),
    keyWindowMs: fc.constantFrom(null, 24 * hour),
  });
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 5 }), facts, (outcomes, batch) => {
      const settled = settle(outcomes, batch, now, 0.5);
      expect(settled.messages).toHaveLength(outcomes.length);
      const again = settled.messages.filter((each) => each.kind === 'again').length;
      expect(again === 0).toBe(settled.batch.kind === 'done');
      const doubtful = outcomes.filter((each, index) => {
        const stays = settled.messages[index]?.kind === 'again';
        return stays && (batch.inDoubt || each.kind === 'unknown');
      });
      if (doubtful.length > 0) {
        expect(settled.batch).toMatchObject({ kind: 'again', state: 'unknown' });
        expect(again).toBe(outcomes.length);
        expect(batch.idempotent).toBe(true);
      }
    }),
  );
});
