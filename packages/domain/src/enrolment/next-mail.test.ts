import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sequence } from '../sequence/index.ts';
import { decide } from './decide.ts';
import type { DecisionFacts } from './facts.ts';
import { nextMail } from './next-mail.ts';
import { brokenSlotRule } from './slot.ts';
import { untroubled } from './testing/untroubled.ts';

/** A Wednesday morning, eleven o'clock in Johannesburg. */
const now = new Date('2026-03-18T09:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const sequence: Sequence = {
  start: 'first',
  steps: [
    { key: 'first', name: 'First', type: 'email', content: 'first', next: 'week' },
    { key: 'week', name: 'Week', type: 'wait', duration: 'P7D', next: 'ordered' },
    { key: 'ordered', name: 'Ordered?', type: 'branch', on: 'order', yes: 'won', no: 'gift' },
    { key: 'gift', name: 'Gift', type: 'offer', offer: 'gift', next: 'again' },
    { key: 'again', name: 'Again', type: 'email', content: 'again', next: 'end' },
    { key: 'won', name: 'Won', type: 'exit', outcome: 'wonBack' },
    { key: 'end', name: 'End', type: 'exit', outcome: 'finished' },
  ],
};

const facts: DecisionFacts = {
  ...untroubled,
  sequence,
  programme: { ...untroubled.programme, stopRules: ['order'] },
  sending: {
    ...untroubled.sending,
    caps: { contact: { messages: 1, days: 7 }, account: { messages: 4, days: 7 }, roles: {} },
  },
  spread: 0,
};
const start = { stepKey: 'first', stepEnteredAt: now };
const atWeek = { stepKey: 'week', stepEnteredAt: now };

test('in a decent hour it is the moment itself; in the night the next morning, and why', () => {
  expect(nextMail(start, facts, now)).toMatchObject({ at: now, step: { key: 'first' }, waitedFor: null });
  expect(nextMail(start, facts, hours(12))).toMatchObject({
    at: new Date('2026-03-19T06:00:00Z'),
    waitedFor: 'quietHours',
  });
  expect(nextMail(start, facts, new Date('2026-03-20T17:00:00Z'))).toMatchObject({
    at: new Date('2026-03-23T06:00:00Z'),
  });
});

test('waits and branches are walked through, with the offer made on the way', () => {
  expect(nextMail(atWeek, facts, now)).toMatchObject({
    kind: 'mail',
    at: new Date('2026-03-25T09:00:00Z'),
    step: { key: 'again' },
    offers: [{ offer: 'gift' }],
    rest: { stepKey: 'end' },
  });
});

test('a full cap moves it on', () => {
  const full = { ...facts, contact: { ...facts.contact, sentAt: [hours(-24)] } };
  expect(nextMail(start, full, now)).toMatchObject({
    at: new Date('2026-03-24T09:00:00Z'),
    waitedFor: 'contactCap',
  });
});

test('nobody gets one who is stopped, whose offer is used up, who is through, or after the end', () => {
  const none = (changed: Partial<DecisionFacts>, from = atWeek) =>
    nextMail(from, { ...facts, ...changed }, now);
  const contact = { ...facts.contact, consent: 'withdrawn' as const };
  expect(none({ contact })).toEqual({ kind: 'none', rule: 'consentWithdrawn' });
  expect(none({ exhaustedOffers: new Set(['gift']) })).toEqual({ kind: 'none', rule: 'offerExhausted' });
  expect(none({}, { stepKey: 'end', stepEnteredAt: now })).toEqual({ kind: 'none', rule: null });
  const programme = { ...facts.programme, endsAt: hours(48) };
  expect(none({ programme })).toEqual({ kind: 'none', rule: 'programmeEnded' });
});

test('what it names is a decent hour in which the engine would send', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-01'), noInvalidDate: true }),
      fc.constantFrom('Africa/Johannesburg', 'Europe/Berlin', 'America/New_York'),
      (from, zone) => {
        const there = { ...facts, zone };
        const mail = nextMail(start, there, from);
        if (mail.kind !== 'mail') throw new Error('nobody objects');
        expect(mail.at >= from && brokenSlotRule(mail.at, zone, facts.sending) === null).toBe(true);
        expect(decide(start, there, mail.at)).toMatchObject({ kind: 'send', rest: mail.rest });
      },
    ),
  );
});
