import { expect, test } from 'vitest';
import { roomOf } from './room.ts';

const open = {
  issued: 0,
  redeemed: 0,
  maxCodes: null,
  stock: null,
  budget: null,
  reservedPerCode: '0',
  spent: '0',
};

test('the tightest bound decides, counted exactly', () => {
  expect(roomOf(open)).toBe(Number.POSITIVE_INFINITY);
  expect(roomOf({ ...open, maxCodes: 10, stock: 4, issued: 1 })).toBe(3);
  expect(roomOf({ ...open, budget: '0.3', reservedPerCode: '0.1' })).toBe(3);
  expect(roomOf({ ...open, budget: '100', reservedPerCode: '30', issued: 3 })).toBe(0);
  expect(roomOf({ ...open, maxCodes: 2, issued: 5 })).toBe(0);
});

test('what redeemed codes really took counts, more or less than was reserved', () => {
  const offer = { ...open, budget: '100', reservedPerCode: '10', issued: 4, redeemed: 2 };
  expect(roomOf({ ...offer, spent: '20' })).toBe(6);
  expect(roomOf({ ...offer, spent: '5' })).toBe(7);
  expect(roomOf({ ...offer, spent: '65' })).toBe(1);
  expect(roomOf({ ...offer, spent: '90' })).toBe(0);
});
