import { expect, test } from 'vitest';
import { afterDeed, type BriefFacts, isTimely, proposalsFor } from './index.ts';

const nothing: BriefFacts = {
  today: '2026-03-18',
  status: null,
  complaints: [],
  promises: [],
  lateDeliveries: [],
  tenders: [],
  offers: [],
  gaps: [],
  competitors: [],
  goals: [],
};

test('a meeting that was held or cancelled stays so', () => {
  expect(afterDeed('planned', 'hold')).toBe('held');
  expect(afterDeed('planned', 'cancel')).toBe('cancelled');
  expect(afterDeed('held', 'cancel')).toBeNull();
  expect(afterDeed('cancelled', 'change')).toBeNull();
});

test('the notes of a meeting are corrected once it was held', () => {
  expect(afterDeed('held', 'correctNotes')).toBe('held');
  expect(afterDeed('planned', 'correctNotes')).toBeNull();
  expect(afterDeed('cancelled', 'correctNotes')).toBeNull();
});

test('a meeting ends after it starts, whatever zone each is given in', () => {
  expect(isTimely({ startsAt: '2026-03-18T10:00:00+02:00', endsAt: '2026-03-18T08:30:00Z' })).toBe(true);
  expect(isTimely({ startsAt: '2026-03-18T10:00:00+02:00', endsAt: '2026-03-18T08:00:00Z' })).toBe(false);
});

test('nothing known, nothing to propose', () => {
  expect(proposalsFor(nothing)).toEqual([]);
});

test('what we owe comes before what changed and what could be won', () => {
  const proposals = proposalsFor({
    ...nothing,
    status: { before: 'active', now: 'slipping', daysSinceLastOrder: 64 },
    complaints: [{ summary: 'Chipped plates', openedOn: '2026-03-08' }],
    promises: [
      { summary: 'Samples', dueOn: '2026-03-15' },
      { summary: 'Prices', dueOn: '2026-03-20' },
    ],
    lateDeliveries: [
      { reference: 'D1', promisedOn: '2026-03-01', deliveredOn: '2026-03-04' },
      { reference: 'D2', promisedOn: '2026-03-10', deliveredOn: null },
    ],
    tenders: [
      { title: 'Refit', outcome: 'open', closesOn: '2026-04-01', competitor: null, reason: null },
      { title: 'Glass', outcome: 'won', closesOn: null, competitor: null, reason: null },
    ],
    goals: [
      { text: 'Grow', progress: 0.2, dueOn: '2026-04-30' },
      { text: 'Later', progress: 0, dueOn: '2027-04-30' },
    ],
    gaps: [{ kind: 'missingRole', role: 'champion' }],
    competitors: [{ name: 'Meridian', shareOfWallet: 0.2, seenOn: null }],
  });
  expect(proposals.map(({ kind }) => kind)).toEqual([
    'complaint',
    'promiseOverdue',
    'promiseDue',
    'slipped',
    'deliveriesLate',
    'tenderOpen',
    'goalBehind',
    'roleMissing',
    'competitor',
  ]);
  expect(proposals[0]?.inputs).toEqual({ summary: 'Chipped plates', days: 10 });
  expect(proposals[4]?.inputs).toEqual({ count: 2, days: 8 });
});

test('an offer that was not used is named by its code, so that it can be told in any language', () => {
  const offers = [{ id: 'code-1', contact: 'Anna', validUntil: '2026-04-01' }];
  expect(proposalsFor({ ...nothing, offers })).toEqual([
    { kind: 'offerUnused', inputs: { offer: 'code-1', contact: 'Anna', validUntil: '2026-04-01' } },
  ]);
});
