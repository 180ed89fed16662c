import { expect, test } from 'vitest';
import { calendarDays, daysFrom } from './days.ts';

const week = { workingDays: [1, 2, 3, 4, 5], holidays: new Set(['2026-12-16']) };

test('so many days, over leap days and the year, until the last is over where the company is', () => {
  expect(daysFrom('2028-02-28', 3, 'Africa/Johannesburg')).toEqual({
    days: ['2028-02-28', '2028-02-29', '2028-03-01'],
    until: new Date('2028-03-01T22:00:00Z'),
  });
  expect(daysFrom('2026-12-31', 2, 'UTC').days).toEqual(['2026-12-31', '2027-01-01']);
  // A day of 23 hours.
  expect(daysFrom('2026-03-29', 1, 'Europe/London').until).toEqual(new Date('2026-03-29T23:00:00Z'));
});

test('accounts are counted once a day and once a programme; days off are told apart', () => {
  const leaving = [
    { day: '2026-12-15', programmeId: 'a', accountId: 'one', mails: 2 },
    { day: '2026-12-15', programmeId: 'b', accountId: 'one', mails: 1 },
    { day: '2026-12-15', programmeId: 'b', accountId: 'two', mails: 3 },
    { day: '2026-12-19', programmeId: 'b', accountId: 'two', mails: 1 },
  ];
  const days = ['2026-12-15', '2026-12-16', '2026-12-19'];
  expect(calendarDays(days, leaving, week)).toEqual([
    {
      day: '2026-12-15',
      off: null,
      mails: 6,
      accounts: 2,
      programmes: [
        { programmeId: 'b', mails: 4, accounts: 2 },
        { programmeId: 'a', mails: 2, accounts: 1 },
      ],
    },
    { day: '2026-12-16', off: 'holiday', mails: 0, accounts: 0, programmes: [] },
    {
      day: '2026-12-19',
      off: 'notWorking',
      mails: 1,
      accounts: 1,
      programmes: [{ programmeId: 'b', mails: 1, accounts: 1 }],
    },
  ]);
});
