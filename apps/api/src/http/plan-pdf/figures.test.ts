import { expect, test } from 'vitest';
import { figuresIn } from './figures.ts';

test('what happened half past midnight is written with the day that had begun where the company is', () => {
  const write = figuresIn({ language: 'en', currency: 'ZAR', timeZone: 'Africa/Johannesburg' });
  expect(write.dayOf('2026-03-18T22:30:00Z')).toBe('19 Mar 2026');
  expect(write.day('2026-03-18')).toBe('18 Mar 2026');
});
