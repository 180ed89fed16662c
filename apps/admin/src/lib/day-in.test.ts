import { dayIn as dayInDomain } from '@sleutel/domain/enrolment';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn } from './day-in.ts';

test('a day begins at the midnight of its zone', () => {
  const night = new Date('2026-03-18T22:30:00Z');
  expect(dayIn('Africa/Johannesburg', night)).toBe('2026-03-19');
  expect(dayIn('UTC', night)).toBe('2026-03-18');
  expect(dayIn('America/New_York', new Date('2026-03-19T03:00:00Z'))).toBe('2026-03-18');
});

test('it is the day the engine has', () => {
  const zones = [
    'Africa/Johannesburg',
    'Europe/London',
    'America/New_York',
    'Pacific/Auckland',
    'Asia/Kolkata',
  ];
  const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (zone, at) => {
      expect(dayIn(zone, at)).toBe(dayInDomain(zone, at));
    }),
  );
});
