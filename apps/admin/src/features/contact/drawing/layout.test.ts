import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, placeBoxes } from './layout.ts';

const box = (id: string, superiorId: string | null = null, at: Box['at'] = null): Box => ({
  id,
  width: 200,
  height: 90,
  superiorId,
  at,
});

test('superiors stand above their reports, strangers beneath, and who was put by hand stays there', () => {
  const places = placeBoxes([
    box('head'),
    box('buyer', 'head'),
    box('alone'),
    box('own', null, { x: 7, y: -9 }),
  ]);
  const y = (id: string) => places.get(id)?.y ?? Number.NaN;
  expect(y('head')).toBeLessThan(y('buyer'));
  expect(y('buyer')).toBeLessThan(y('alone'));
  expect(places.get('own')).toEqual({ x: 7, y: -9 });
});

test('nobody covers anybody', () => {
  const someone = fc.record({ superior: fc.option(fc.nat({ max: 20 })) });
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 20 }), (all) => {
      const boxes = all.map(({ superior }, index) =>
        // Only to those before them, so that no circle comes about.
        box(`p${index}`, superior !== null && superior < index ? `p${superior}` : null),
      );
      const places = placeBoxes(boxes);
      const drawn = boxes.map(({ id, width, height }) => ({
        width,
        height,
        ...(places.get(id) ?? { x: 0, y: 0 }),
      }));
      for (const [index, one] of drawn.entries()) {
        for (const other of drawn.slice(index + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect(apart).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});
