import { expect, test } from 'vitest';
import { barWidth, influenceBars, markSize } from './influence-bars.ts';

test('as many bars are filled as somebody has influence, each higher than the one before', () => {
  const bars = influenceBars(3);
  expect(bars.map(({ filled }) => filled)).toEqual([true, true, true, false, false]);
  expect(bars.map(({ height }) => height)).toEqual([4, 6, 8, 10, 12]);
  for (const { x, y, height } of bars) {
    expect(y + height).toBe(markSize.height);
    expect(x + barWidth).toBeLessThanOrEqual(markSize.width);
  }
});

test('an influence that is not known has no bars, rather than none filled', () => {
  expect(influenceBars(null)).toEqual([]);
});
