import { expect, test } from 'vitest';
import { isArrow, nextStop } from './walk.ts';

const stops = [
  { id: 'head', x: 100, y: 0 },
  { id: 'left', x: 0, y: 150 },
  { id: 'right', x: 220, y: 150 },
  { id: 'far', x: 440, y: 160 },
];

test('arrows go to whoever stands nearest in their direction, and nowhere past the edge', () => {
  expect(nextStop(stops, 'head', 'ArrowDown')).toBe('left');
  expect(nextStop(stops, 'right', 'ArrowUp')).toBe('head');
  expect(nextStop(stops, 'left', 'ArrowRight')).toBe('right');
  expect(nextStop(stops, 'right', 'ArrowRight')).toBe('far');
  expect(nextStop(stops, 'head', 'ArrowUp')).toBeNull();
  expect(nextStop(stops, 'nobody', 'ArrowUp')).toBeNull();
  expect(isArrow('Enter')).toBe(false);
});
