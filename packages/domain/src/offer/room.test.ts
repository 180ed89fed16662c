import { expect, test } from 'vitest';
import { roomOf } from './room.ts';

const open = { issued: 0, maxCodes: null, stock: null, budget: null, reservedPerCode: '0' };

test('the tightest bound decides, counted exactly', () => {
  expect(roomOf(open)).toBe(Number.POSITIVE_INFINITY);
  expect(roomOf({ ...open, maxCodes: 10, stock: 4, issued: 1 })).toBe(3);
  expect(roomOf({ ...open, budget: '0.3', reservedPerCode: '0.1' })).toBe(3);
  expect(roomOf({ ...open, budget: '100', reservedPerCode: '30', issued: 3 })).toBe(0);
  expect(roomOf({ ...open, maxCodes: 2, issued: 5 })).toBe(0);
});
