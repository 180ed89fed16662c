import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../money/index.ts';
import { spendingOf } from './spending.ts';

const use = {
  maxCodes: null,
  stock: null,
  issued: 5,
  redeemed: 2,
  budget: '100',
  reservedPerCode: '12.50',
  spent: '20.10',
};

test('what stands is reserved, what is neither spent nor reserved is left', () => {
  expect(spendingOf(use)).toEqual({ spent: '20.1', reserved: '37.5', left: '42.4' });
  expect(spendingOf({ ...use, budget: null }).left).toBeNull();
  expect(spendingOf({ ...use, budget: '30' }).left).toBe('0');
});

test('the three make the budget wherever it is kept', () => {
  const cents = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(cents, cents, fc.nat(50), fc.nat(50), (spent, each, standing, redeemed) => {
      const budget = spent + each * standing + 7;
      const told = spendingOf({
        ...use,
        budget: String(budget),
        spent: String(spent),
        reservedPerCode: String(each),
        redeemed,
        issued: redeemed + standing,
      });
      const sum = money(told.spent)
        .plus(told.reserved)
        .plus(told.left ?? 0);
      expect(sum.toNumber()).toBe(budget);
    }),
  );
});
