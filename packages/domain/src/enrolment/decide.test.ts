import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sequence } from '../sequence/index.ts';
import { decide } from './decide.ts';
import type { DecisionFacts } from './facts.ts';
import type { Rival } from './precedence.ts';
import { brokenSlotRule } from './slot.ts';
import { untroubled } from './testing/untroubled.ts';

/** A Wednesday morning. */
const now = new Date('2026-03-18T09:00:00Z');
const day = 86_400_000;
const ago = (days: number) => new Date(now.getTime() - days * day);

const sequence: Sequence = {
  start: 'offer',
  steps: [
    { key: 'offer', name: 'Offer', type: 'offer', offer: 'gift', next: 'first' },
    { key: 'first', name: 'First', type: 'email', content: 'first', next: 'week' },
    { key: 'week', name: 'Week', type: 'wait', duration: 'P7D', next: 'ordered' },
    { key: 'ordered', name: 'Ordered?', type: 'branch', on: 'order', yes: 'won', no: 'call' },
    {
      key: 'call',
      name: 'Call',
      type: 'task',
      title: { en: 'Call', af: 'Bel' },
      assign: 'owner',
      dueInDays: 2,
      next: 'end',
    },
    { key: 'won', name: 'Won', type: 'exit', outcome: 'wonBack' },
    { key: 'end', name: 'End', type: 'exit', outcome: 'finished' },
  ],
};

const facts: DecisionFacts = {
  ...untroubled,
  sequence,
  programme: { ...untroubled.programme, stopRules: ['order', 'reply', 'complaint', 'tender', 'meeting'] },
  contact: { ...untroubled.contact, role: 'decisionMaker' },
};

const at = (stepKey: string, stepEnteredAt = now) => ({ stepKey, stepEnteredAt });
const start = at('offer');

test('an offer is made together with the e-mail after it, which then rests in the wait', () => {
  expect(decide(start, facts, now)).toMatchObject({
    kind: 'send',
    step: { key: 'first' },
    offers: [{ offer: 'gift' }],
    rest: { stepKey: 'week', dueAt: new Date('2026-03-25T09:00:00Z') },
  });
});

test('a wait is counted in the recipient’s calendar', () => {
  const beforeChange = new Date('2026-03-27T10:00:00Z');
  const decision = decide(start, { ...facts, zone: 'Europe/London' }, beforeChange);
  expect(decision).toMatchObject({ rest: { dueAt: new Date('2026-04-03T09:00:00Z') } });
});

test('what is not over rests; what is over goes on to the branch and the deed', () => {
  expect(decide(at('week', ago(6)), facts, now)).toMatchObject({ kind: 'rest', rest: { stepKey: 'week' } });
  expect(decide(at('week', ago(8)), facts, now)).toMatchObject({ kind: 'task', step: { key: 'call' } });
  expect(decide(at('week', ago(8)), { ...facts, events: { order: ago(1) } }, now)).toEqual({
    kind: 'finished',
    stepKey: 'won',
    outcome: 'wonBack',
  });
});

test('a moved e-mail stays before its offer, so that no code is minted for it yet', () => {
  const evening = new Date('2026-03-18T17:00:00Z');
  expect(decide(start, facts, evening)).toMatchObject({
    kind: 'moved',
    rule: 'quietHours',
    stepKey: 'first',
    rest: { stepKey: 'offer', dueAt: new Date('2026-03-19T06:30:00Z') },
  });
});

test('an e-mail beyond a cap moves to when the window frees up, at a decent hour', () => {
  const sentAt = [ago(6.9), ago(1)];
  const decision = decide(start, { ...facts, contact: { ...facts.contact, sentAt } }, now);
  expect(decision).toMatchObject({ kind: 'moved', rule: 'contactCap' });
  if (decision.kind !== 'moved') return;
  expect(decision.rest.dueAt.getTime()).toBeGreaterThanOrEqual(ago(-0.1).getTime());
  expect(brokenSlotRule(decision.rest.dueAt, facts.zone, facts.sending)).toBeNull();
});

test('an e-mail that finds no slot before the programme ends is skipped, with the reason', () => {
  const evening = new Date('2026-03-18T17:00:00Z');
  const programme = { ...facts.programme, endsAt: new Date('2026-03-18T20:00:00Z') };
  expect(decide(start, { ...facts, programme }, evening)).toMatchObject({
    kind: 'skipped',
    rule: 'pastEnd',
    inputs: { because: 'quietHours' },
    rest: { stepKey: 'week' },
  });
});

test('an e-mail to somebody who is away moves to the first decent moment after the return', () => {
  const contact = { ...facts.contact, awayUntil: new Date('2026-03-20T22:00:00Z') };
  const decision = decide(start, { ...facts, contact, spread: 0 }, now);
  expect(decision).toMatchObject({
    kind: 'moved',
    rule: 'away',
    rest: { stepKey: 'offer', dueAt: new Date('2026-03-23T06:00:00Z') },
  });
  expect(decide(start, { ...facts, contact: { ...contact, awayUntil: ago(1) } }, now).kind).toBe('send');
});

test('an e-mail to somebody who asked for a pause moves to the first decent moment after it', () => {
  const contact = { ...facts.contact, pausedUntil: new Date('2026-03-20T22:00:00Z') };
  expect(decide(start, { ...facts, contact, spread: 0 }, now)).toMatchObject({
    kind: 'moved',
    rule: 'paused',
    rest: { stepKey: 'offer', dueAt: new Date('2026-03-23T06:00:00Z') },
  });
  expect(decide(start, { ...facts, contact: { ...contact, pausedUntil: ago(1) } }, now).kind).toBe('send');
});

/** Wants the last place of the account. */
const rival: Rival = { programme: 'other', dueAt: ago(-1), shares: ['account'] };

/** Each spoils the facts so that one guard objects, in the order in which the guards are asked. */
const spoilers: readonly (readonly [rule: string, spoil: (facts: DecisionFacts) => DecisionFacts])[] = [
  ['programmeNotLive', (f) => ({ ...f, programme: { ...f.programme, state: 'paused' } })],
  ['notApproved', (f) => ({ ...f, programme: { ...f.programme, approved: false } })],
  ['heldOut', (f) => ({ ...f, account: { ...f.account, arm: 'heldOut' } })],
  ['order', (f) => ({ ...f, account: { ...f.account, stops: { ...f.account.stops, order: ago(1) } } })],
  ['reply', (f) => ({ ...f, account: { ...f.account, stops: { ...f.account.stops, reply: ago(1) } } })],
  [
    'complaint',
    (f) => ({ ...f, account: { ...f.account, stops: { ...f.account.stops, complaint: ago(1) } } }),
  ],
  ['tender', (f) => ({ ...f, account: { ...f.account, stops: { ...f.account.stops, tender: ago(1) } } })],
  ['meeting', (f) => ({ ...f, account: { ...f.account, stops: { ...f.account.stops, meeting: ago(1) } } })],
  ['contactLeft', (f) => ({ ...f, contact: { ...f.contact, left: true } })],
  ['noAddress', (f) => ({ ...f, contact: { ...f.contact, hasAddress: false } })],
  ['suppressed', (f) => ({ ...f, contact: { ...f.contact, suppressed: true } })],
  ['consentWithdrawn', (f) => ({ ...f, contact: { ...f.contact, consent: 'withdrawn' } })],
  ['paused', (f) => ({ ...f, contact: { ...f.contact, pausedUntil: ago(-2) } })],
  ['away', (f) => ({ ...f, contact: { ...f.contact, awayUntil: ago(-2) } })],
  ['contactCap', (f) => ({ ...f, contact: { ...f.contact, sentAt: [ago(1), ago(2)] } })],
  ['accountCap', (f) => ({ ...f, account: { ...f.account, sentAt: [1, 2, 3, 4].map(ago) } })],
  [
    'roleCap',
    (f) => ({
      ...f,
      contact: { ...f.contact, roleSentAt: [ago(1)] },
      sending: {
        ...f.sending,
        caps: { ...f.sending.caps, roles: { decisionMaker: { messages: 1, days: 7 } } },
      },
    }),
  ],
  [
    'priority',
    (f) => {
      // A cap that is reached already stays reached.
      const sentAt = f.account.sentAt.length > 3 ? f.account.sentAt : [1, 2, 3].map(ago);
      return { ...f, account: { ...f.account, sentAt }, rivals: [rival] };
    },
  ],
  ['dayOff', (f) => ({ ...f, sending: { ...f.sending, workingDays: [1, 2] } })],
  ['quietHours', (f) => ({ ...f, zone: 'America/Los_Angeles' })],
  ['offerExhausted', (f) => ({ ...f, exhaustedOffers: new Set(['gift']) })],
];

test('of all guards that object, the first in order speaks', () => {
  const subset = fc.subarray([...spoilers.keys()], { minLength: 1 });
  fc.assert(
    fc.property(subset, (chosen) => {
      const spoilt = chosen.reduce((each, index) => spoilers[index]?.[1](each) ?? each, facts);
      const first = spoilers[Math.min(...chosen)]?.[0];
      expect(decide(start, spoilt, now)).toMatchObject({ rule: first });
    }),
  );
});

test('caps of the programme’s own come on top of the company’s, and never loosen them', () => {
  const written = { ...facts, contact: { ...facts.contact, sentAt: [ago(5)] } };
  const own = (messages: number, days: number) => ({
    ...written,
    sending: { ...facts.sending, ownCaps: { contact: { messages, days } } },
  });
  expect(decide(start, written, now).kind).not.toBe('moved');
  const moved = decide(start, own(1, 30), now);
  expect(moved).toMatchObject({ kind: 'moved', rule: 'contactCap' });
  if (moved.kind === 'moved')
    expect(moved.rest.dueAt?.getTime() ?? 0).toBeGreaterThanOrEqual(ago(-25).getTime());
  const many = { ...own(9, 30), contact: { ...facts.contact, sentAt: [ago(1), ago(2)] } };
  expect(decide(start, many, now)).toMatchObject({ kind: 'moved', rule: 'contactCap' });
});

test('a decision depends on nothing but its facts and the moment', () => {
  const moment = fc.date({ min: ago(400), max: ago(-400), noInvalidDate: true });
  const steps = fc.constantFrom(...sequence.steps.map((step) => step.key), 'gone');
  fc.assert(
    fc.property(moment, moment, steps, fc.subarray([...spoilers.keys()]), (when, entered, key, chosen) => {
      const spoilt = chosen.reduce((each, index) => spoilers[index]?.[1](each) ?? each, facts);
      const decision = decide(at(key, entered), spoilt, when);
      expect(decide(at(key, entered), structuredClone(spoilt), when)).toEqual(decision);
      if (decision.kind === 'send') expect(brokenSlotRule(when, spoilt.zone, spoilt.sending)).toBeNull();
    }),
  );
});

test('a step that is not there holds the enrolment instead of losing it', () => {
  expect(decide(at('gone'), facts, now)).toMatchObject({ kind: 'held', rule: 'sequenceBroken' });
});

const byChance: Sequence = {
  start: 'chance',
  steps: [
    {
      key: 'chance',
      name: 'Two ways',
      type: 'branch',
      on: { kind: 'chance', share: 0.5 },
      yes: 'one',
      no: 'other',
    },
    { key: 'one', name: 'One', type: 'email', content: 'one', next: 'end' },
    { key: 'other', name: 'Other', type: 'email', content: 'other', next: 'end' },
    { key: 'end', name: 'End', type: 'exit', outcome: 'finished' },
  ],
};

test('where chance decides, whoever was not drawn yet stays, due at once; then they go the way that was drawn', () => {
  const drawn = (ways: DecisionFacts['traits']['drawn']) => ({
    ...facts,
    sequence: byChance,
    traits: { ...facts.traits, drawn: ways },
  });
  expect(decide(at('chance'), drawn({}), now)).toEqual({
    kind: 'rest',
    rest: { ...at('chance'), dueAt: now },
  });
  expect(decide(at('chance'), drawn({ chance: 'yes' }), now)).toMatchObject({ step: { key: 'one' } });
  expect(decide(at('chance'), drawn({ chance: 'no' }), now)).toMatchObject({ step: { key: 'other' } });
});
