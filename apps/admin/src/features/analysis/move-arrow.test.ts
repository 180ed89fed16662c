import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrowBetween, type Box } from './move-arrow.ts';

const box = fc.record({
  left: fc.integer({ min: 0, max: 900 }),
  top: fc.integer({ min: 0, max: 400 }),
  width: fc.integer({ min: 40, max: 300 }),
  height: fc.integer({ min: 40, max: 120 }),
});

const apart = (one: Box, other: Box) => Math.hypot(one.left - other.left, one.top - other.top) > 400;

test('the way there and the way back are two ways', () => {
  fc.assert(
    fc.property(box, box, (one, other) => {
      fc.pre(apart(one, other));
      const [there, back] = [arrowBetween(one, other).middle, arrowBetween(other, one).middle];
      expect(Math.hypot(there.x - back.x, there.y - back.y)).toBeGreaterThan(5);
    }),
  );
});

test('an arrow to the right swings downwards, and its number stands on it', () => {
  const from = { left: 0, top: 0, width: 100, height: 100 };
  const { path, middle } = arrowBetween(from, { ...from, left: 200 });
  expect(path).toBe('M82,62 Q166,94 250,62');
  expect(middle).toEqual({ x: 166, y: 78 });
});
