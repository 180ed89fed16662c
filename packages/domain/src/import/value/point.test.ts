import { expect, test } from 'vitest';
import { PointsOfFile } from './point.ts';

test.each<[readonly string[], boolean]>([
  [['1.234'], true],
  [['950', '1.234', '-12.500', '999.000'], true],
  [['1.234', '12.5'], false],
  [['12.5', '1.234'], false],
  [['1.234', '1234.567'], false],
  [['1.234', '0.1234'], false],
  [['1234', '7'], false],
  [[], false],
])('whether the points of %j may part thousands: %s', (amounts, may) => {
  const points = new PointsOfFile();
  for (const amount of amounts) points.add(amount);
  expect(points.mayPartThousands()).toBe(may);
});
