import { expect, test } from 'vitest';
import type { TodayLine } from './line.ts';
import { countOf, morningOf, morningOfLines } from './morning.ts';
import { rankToday } from './rank.ts';

const week = [1, 2, 3, 4, 5];

test.each([
  ['2026-11-30T06:59:59Z', 'Europe/London', null],
  ['2026-11-30T07:00:00Z', 'Europe/London', '2026-11-30'],
  ['2026-11-30T10:59:59Z', 'Europe/London', '2026-11-30'],
  ['2026-11-30T11:00:00Z', 'Europe/London', null],
  ['2026-11-29T22:00:00Z', 'Australia/Sydney', '2026-11-30'],
  ['2026-11-29T09:00:00Z', 'Europe/London', null],
  ['2026-11-30T05:10:00Z', 'Africa/Johannesburg', '2026-11-30'],
] as const)('%s in %s is the morning of %s', (now, zone, day) => {
  expect(morningOf(new Date(now), zone, week)).toBe(day);
});

const account = { id: 'a', name: 'Kaap Hotels' };
const task = (key: string, dueOn: string | null): TodayLine => ({
  kind: 'task',
  key,
  account,
  id: key,
  title: { en: key, af: key },
  person: null,
  dueOn,
  programmeId: null,
  ofPlan: false,
});
const meeting = (key: string, on: string): TodayLine => ({
  kind: 'meeting',
  key,
  account,
  id: key,
  purpose: key,
  startsAt: `${on}T10:00:00Z`,
  on,
});
const reply = (key: string, since: string): TodayLine => ({
  kind: 'reply',
  key,
  account,
  messageId: key,
  contact: 'Anna',
  subject: 'Offer',
  since,
});

test('a morning brings what is late, of today, waited for or slipped, and nothing of later', () => {
  const lines: TodayLine[] = [
    task('late', '2026-11-27'),
    task('due', '2026-11-30'),
    task('later', '2026-12-01'),
    task('some day', null),
    meeting('met', '2026-11-30'),
    meeting('meets', '2026-12-01'),
    reply('fresh', '2026-11-27T10:00:00Z'),
    reply('old', '2026-11-26T10:00:00Z'),
    { kind: 'signOff', key: 'sign', account, version: 2, since: '2026-11-01T10:00:00Z' },
    {
      kind: 'slipped',
      key: 'slip',
      account,
      from: 'active',
      to: 'lost',
      reasons: [],
      valueAtRisk: '5',
      since: '2026-11-29',
    },
  ];
  const calendar = { today: '2026-11-30', zone: 'Europe/London' };
  const morning = morningOfLines(rankToday(lines, calendar), {
    ...calendar,
    now: new Date('2026-11-30T07:30:00Z'),
  });
  const keys = Object.entries(morning).map(([part, of]) => [part, of.map(({ key }: TodayLine) => key)]);
  expect(Object.fromEntries(keys)).toEqual({
    late: ['late'],
    today: ['met', 'due'],
    waiting: ['fresh', 'sign'],
    slipped: ['slip'],
  });
  expect(countOf(morning)).toBe(6);
});
