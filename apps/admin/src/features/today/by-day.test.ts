import { expect, test } from 'vitest';
import { sectionsOf } from './by-day.ts';
import type { Line } from './today-lines.tsx';

const today = '2026-11-30';
const common = { account: null, points: 50, group: 'soon' } as const;
const promise = (key: string, dueOn: string): Line => ({
  ...common,
  kind: 'promise',
  key,
  id: key,
  summary: key,
  dueOn,
  version: 1,
});
const meeting = (key: string, startsAt: string): Line => ({
  ...common,
  kind: 'meeting',
  key,
  id: key,
  purpose: key,
  startsAt,
  on: startsAt.slice(0, 10),
});
const reply = (key: string, group: Line['group']): Line => ({
  ...common,
  kind: 'reply',
  key,
  messageId: key,
  contact: key,
  subject: key,
  since: today,
  group,
});

const said = (lines: readonly Line[]) =>
  sectionsOf(lines, today).map(({ kind, day, lines: own }) => [kind, day, own.map(({ key }) => key)]);

test('lines stand under their day, what is late first and what has no day by its urgency', () => {
  expect(
    said([
      reply('asked', 'now'),
      promise('in a week', '2026-12-07'),
      promise('beyond', '2026-12-08'),
      promise('tomorrow', '2026-12-01'),
      reply('some day', 'watch'),
      promise('now', today),
      promise('late', '2026-11-15'),
    ]),
  ).toEqual([
    ['late', null, ['late']],
    ['today', today, ['now']],
    ['waiting', null, ['asked']],
    ['tomorrow', '2026-12-01', ['tomorrow']],
    ['day', '2026-12-07', ['in a week']],
    ['watch', null, ['some day']],
    ['later', null, ['beyond']],
  ]);
});

test('within a day meetings stand first, by their hour, and the rest keeps its rank', () => {
  const lines = [
    promise('first', today),
    meeting('afternoon', '2026-11-30T15:00:00Z'),
    promise('second', today),
    meeting('morning', '2026-11-30T09:00:00Z'),
  ];
  expect(said(lines)).toEqual([['today', today, ['morning', 'afternoon', 'first', 'second']]]);
});

test('what is due beyond the end of the year is put under its day too', () => {
  expect(sectionsOf([promise('new year', '2027-01-02')], '2026-12-30')).toMatchObject([
    { kind: 'day', day: '2027-01-02' },
  ]);
});
