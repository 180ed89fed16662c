import { expect, test } from 'vitest';
import { validityOf } from './validity.ts';

const now = new Date('2026-03-20T23:30:00Z');

test('days are counted in the recipient’s calendar, and the last day is whole', () => {
  const terms = { validDays: 14, validUntil: null };
  expect(validityOf(terms, now, 'Africa/Johannesburg')).toEqual({
    lastDay: '2026-04-04',
    until: new Date('2026-04-04T22:00:00Z'),
  });
  expect(validityOf(terms, now, 'Europe/London').until).toEqual(new Date('2026-04-03T23:00:00Z'));
});

test('no code outlives its offer', () => {
  const terms = { validDays: 14, validUntil: '2026-03-25' };
  expect(validityOf(terms, now, 'Europe/London').lastDay).toBe('2026-03-25');
});
