import { describe, expect, it } from 'vitest';
import { median } from './median.ts';
import { rhythmOf } from './rhythm.ts';

describe('rhythmOf', () => {
  it('takes several orders on one day for one', () => {
    const rhythm = rhythmOf(['2024-01-22', '2024-01-01', '2024-01-08', '2024-01-08']);
    expect(rhythm).toMatchObject({ orderDays: 3, firstOrderOn: '2024-01-01', lastOrderOn: '2024-01-22' });
    expect(rhythm.medianGapDays).toBe(10.5);
    expect(rhythm.sumLogGapWeeks).toBeCloseTo(Math.log(1) + Math.log(2), 12);
  });

  it('has no gap under two days', () => {
    const none = { medianGapDays: null, sumLogGapWeeks: 0 };
    expect(rhythmOf(['2024-01-01', '2024-01-01'])).toEqual({
      orderDays: 1,
      firstOrderOn: '2024-01-01',
      lastOrderOn: '2024-01-01',
      ...none,
    });
    expect(rhythmOf([])).toEqual({ orderDays: 0, firstOrderOn: null, lastOrderOn: null, ...none });
  });
});

describe('median', () => {
  it('is the middle, or the mean of the middle two', () => {
    expect(median([])).toBeNull();
    expect(median([10, 2, 9])).toBe(9);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
