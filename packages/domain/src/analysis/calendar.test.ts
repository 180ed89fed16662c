import { describe, expect, it } from 'vitest';
import { dayNumber, daysBetween, isoDay, lastWholeMonth, monthsThrough } from './calendar.ts';

describe('days', () => {
  it('count across leap years and the start of summer time', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
    expect(daysBetween('1899-12-31', '1900-01-01')).toBe(1);
    expect(isoDay(dayNumber('2024-02-29'))).toBe('2024-02-29');
  });

  it('that no calendar has are refused', () => {
    for (const day of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-1-1', '24-01-01', '']) {
      expect(() => dayNumber(day)).toThrow(RangeError);
    }
  });
});

describe('lastWholeMonth', () => {
  it('is the month before, until the last day of a month makes it whole', () => {
    expect(lastWholeMonth('2024-03-30')).toBe('2024-02');
    expect(lastWholeMonth('2024-03-31')).toBe('2024-03');
    expect(lastWholeMonth('2024-02-28')).toBe('2024-01');
    expect(lastWholeMonth('2023-02-28')).toBe('2023-02');
    expect(lastWholeMonth('2024-01-01')).toBe('2023-12');
  });

  it('bounds the months of an account', () => {
    expect(monthsThrough('2023-11-30', '2024-02')).toBe(4);
    expect(monthsThrough('2024-02-29', '2024-02')).toBe(1);
    expect(monthsThrough('2024-03-01', '2024-02')).toBe(0);
    expect(monthsThrough('2024-09-01', '2024-02')).toBe(0);
  });
});
