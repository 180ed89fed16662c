import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankToday, type TodayLine } from './index.ts';

const today = '2026-03-18';
const calendar = { today, zone: 'Africa/Johannesburg' };
const account = { id: 'a', name: 'Account' };
const promise = (key: string, dueOn: string): TodayLine => ({
  kind: 'promise',
  key,
  account,
  id: key,
  summary: 'Samples',
  dueOn,
  version: 1,
});
const task = (key: string, dueOn: string | null): TodayLine => ({
  kind: 'task',
  key,
  account,
  id: key,
  title: { en: 'Call', af: 'Bel' },
  person: null,
  dueOn,
  programmeId: null,
  ofPlan: false,
});
const slipped = (key: string, valueAtRisk: string): TodayLine => ({
  kind: 'slipped',
  key,
  account,
  from: 'active',
  to: 'slipping',
  reasons: [],
  valueAtRisk,
  since: today,
});
const keys = (lines: readonly TodayLine[]) => rankToday(lines, calendar).map(({ key }) => key);

test('what is late comes before what is due, a promise before a task', () => {
  const lines = [
    task('task later', '2026-03-22'),
    task('task late', '2026-03-10'),
    promise('promise today', today),
    promise('promise late', '2026-03-17'),
    promise('promise very late', '2026-03-01'),
    task('task some day', null),
  ];
  expect(keys(lines)).toEqual([
    'promise very late',
    'promise late',
    'promise today',
    'task late',
    'task later',
    'task some day',
  ]);
});

test('accounts that slipped stand by their value at risk', () => {
  const ranked = rankToday(
    [slipped('small', '100'), slipped('large', '9000'), slipped('none', '0')],
    calendar,
  );
  expect(ranked.map(({ key, points }) => [key, Math.round(points)])).toEqual([
    ['large', 75],
    ['small', 35],
    ['none', 35],
  ]);
  expect(ranked.map(({ group }) => group)).toEqual(['now', 'watch', 'watch']);
});

test('the order does not depend on how the lines came, and loses none', () => {
  const lines = [
    promise('p', '2026-03-12'),
    task('t', '2026-03-19'),
    slipped('s', '500'),
    slipped('r', '500'),
    { kind: 'messagesInReview', key: 'm', account: null, count: 2, since: today } as const,
    { kind: 'review', key: 'v', account, dueOn: '2026-03-01' } as const,
  ];
  const order = keys(lines);
  expect(order).toHaveLength(lines.length);
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      expect(keys(shuffled)).toEqual(order);
    }),
  );
});

test('what waits for approval weighs more with each day it has waited, as its readers count days', () => {
  const approval = (since: string): TodayLine => ({
    kind: 'approval',
    key: since,
    account: null,
    id: 'p',
    programme: 'Win back',
    revision: null,
    since,
  });
  const pointsSince = (since: string) => rankToday([approval(since)], calendar)[0]?.points;
  expect(pointsSince('2026-03-17T22:30:00Z')).toBe(76);
  expect(pointsSince('2026-03-17T21:30:00Z')).toBe(77);
});
