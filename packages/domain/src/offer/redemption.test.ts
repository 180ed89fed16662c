import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../money/index.ts';
import { discountOf } from './discount.ts';
import {
  type CodeStanding,
  judgeRedemption,
  type OfferStanding,
  type RedemptionRequest,
} from './redemption.ts';
import { describeRefusal } from './refusal.ts';

const offer: OfferStanding = {
  kind: 'percent',
  value: '12.5',
  currency: 'ZAR',
  marginFloor: null,
  stock: null,
  maxCodes: null,
  budget: null,
  reservedPerCode: '0',
  issued: 1,
  redeemed: 0,
  spent: '0',
};
const code: CodeStanding = {
  state: 'issued',
  validUntil: new Date('2026-04-01T00:00:00Z'),
  accountId: 'a',
  redemption: null,
};
const request: RedemptionRequest = {
  accountId: null,
  currency: null,
  amount: '99.99',
  cost: null,
  usualCostShare: null,
  at: new Date('2026-03-20T00:00:00Z'),
};

function verdict(changes: {
  offer?: Partial<OfferStanding>;
  code?: Partial<CodeStanding>;
  request?: Partial<RedemptionRequest>;
}): string {
  const found = judgeRedemption(
    { ...code, ...changes.code },
    { ...offer, ...changes.offer },
    { ...request, ...changes.request },
  );
  return found.kind === 'granted' ? String(found.discount) : found.refusal.reason;
}

describe('the discount', () => {
  test('is exact', () => {
    expect(discountOf(offer, '99.99')?.toFixed()).toBe('12.49875');
    expect(discountOf({ kind: 'percent', value: '33.333333' }, '0.1')?.toFixed()).toBe('0.033333');
    expect(discountOf({ kind: 'amount', value: '500' }, '120.10')?.toFixed()).toBe('120.1');
    expect(discountOf({ kind: 'amount', value: '500' }, null)?.toFixed()).toBe('500');
    expect(discountOf({ kind: 'gift', value: null }, '10')?.toFixed()).toBe('0');
    expect(discountOf(offer, null)).toBeNull();
  });

  test('is never more than the order', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => money(String(value)).div(100));
    const percent = fc.integer({ min: 1, max: 10_000 }).map((value) => money(String(value)).div(100));
    fc.assert(
      fc.property(cents, percent, fc.constantFrom('percent', 'amount'), (amount, value, kind) => {
        const discount = discountOf({ kind, value }, amount);
        expect(discount?.gte(0) && discount.lte(amount)).toBe(true);
      }),
    );
  });
});

describe('a code', () => {
  test('is redeemed while it stands, for its own account', () => {
    expect(verdict({})).toBe('12.49875');
    expect(verdict({ code: { state: 'accepted' }, request: { accountId: 'a' } })).toBe('12.49875');
    expect(verdict({ request: { accountId: 'b' } })).toBe('other-account');
  });

  test('is refused with its reason once it is used, taken back or past its days', () => {
    expect(verdict({ code: { state: 'redeemed' } })).toBe('redeemed-already');
    expect(verdict({ code: { state: 'released' } })).toBe('code-released');
    expect(verdict({ request: { at: code.validUntil } })).toBe('code-expired');
  });

  test('whose days a sweep has ended still counts for an order of those days', () => {
    expect(verdict({ code: { state: 'expired' } })).toBe('12.49875');
  });
});

describe('the margin floor', () => {
  const floor = { marginFloor: 0.2 };

  test('is held to the last cent', () => {
    const half = { ...floor, value: '50' };
    expect(verdict({ offer: half, request: { amount: '200', cost: '80' } })).toBe('100');
    expect(verdict({ offer: half, request: { amount: '200', cost: '80.000001' } })).toBe('below-margin');
  });

  test('falls back on what the account usually costs', () => {
    expect(verdict({ offer: floor, request: { amount: '100', usualCostShare: '0.7' } })).toBe('12.5');
    expect(verdict({ offer: floor, request: { amount: '100', usualCostShare: '0.71' } })).toBe(
      'below-margin',
    );
  });

  test('is the same whatever the amount, where the offer is a share of it', () => {
    const unknown = { amount: null, cost: '80' };
    expect(verdict({ offer: floor, request: { ...unknown, usualCostShare: '0.7' } })).toBe('null');
    expect(verdict({ offer: floor, request: { ...unknown, usualCostShare: '0.71' } })).toBe('below-margin');
    const fixed = { ...floor, kind: 'amount', value: '10' } as const;
    expect(verdict({ offer: fixed, request: { ...unknown, usualCostShare: '0.71' } })).toBe('10');
  });

  test('asks nothing of an order whose cost nobody knows', () => {
    expect(verdict({ offer: floor })).toBe('12.49875');
    expect(verdict({ offer: floor, request: { amount: null } })).toBe('null');
  });

  test('lets nothing be given away that costs something', () => {
    const all = { ...floor, value: '100' };
    expect(verdict({ offer: all, request: { cost: '0.01' } })).toBe('below-margin');
    expect(verdict({ offer: all, request: { cost: '0' } })).toBe('99.99');
  });
});

describe('the room', () => {
  test('ends with stock and limit', () => {
    expect(verdict({ offer: { stock: 3, redeemed: 3 } })).toBe('none-left');
    expect(verdict({ offer: { maxCodes: 3, redeemed: 3 } })).toBe('none-left');
    expect(verdict({ offer: { maxCodes: 3, redeemed: 2 } })).toBe('12.49875');
  });

  const budget = { kind: 'amount', value: '10', budget: '30', reservedPerCode: '10', issued: 3 } as const;

  test('of a reserved code is its own', () => {
    expect(verdict({ offer: { ...budget, redeemed: 2, spent: '20' } })).toBe('10');
  });

  test('of others is not touched by a discount that is larger than what was reserved', () => {
    expect(verdict({ offer: { ...budget, value: '11' } })).toBe('budget-spent');
    expect(verdict({ offer: { ...budget, value: '11', issued: 2 } })).toBe('11');
  });

  test('of an expired code was given back, and has to be there again', () => {
    const late = { code: { state: 'expired' } } as const;
    expect(verdict({ ...late, offer: { ...budget, issued: 2 } })).toBe('10');
    expect(verdict({ ...late, offer: budget })).toBe('budget-spent');
  });

  test('is never overdrawn when codes beyond the budget were given out', () => {
    expect(verdict({ offer: { ...budget, issued: 9, redeemed: 3, spent: '30' } })).toBe('budget-spent');
  });

  test('cannot be judged without an amount, unless it was reserved', () => {
    expect(verdict({ offer: { budget: '10' }, request: { amount: null } })).toBe('amount-needed');
    expect(verdict({ offer: { budget: '10', reservedPerCode: '5' }, request: { amount: null } })).toBe(
      'null',
    );
    expect(verdict({ request: { amount: null } })).toBe('null');
  });
});

test('a currency that is not the offer’s is refused', () => {
  expect(verdict({ request: { currency: 'EUR' } })).toBe('other-currency');
  expect(verdict({ offer: { kind: 'amount', value: '5' }, request: { currency: 'EUR' } })).toBe(
    'other-currency',
  );
  expect(verdict({ request: { currency: 'ZAR' } })).toBe('12.49875');
});

test('a gift is given with an order in any currency, whose amount is not added to others', () => {
  const gift = { ...offer, kind: 'gift', value: null, reservedPerCode: '15' } as const;
  const granted = judgeRedemption(code, gift, { ...request, currency: 'EUR' });
  expect(granted).toMatchObject({ kind: 'granted', amount: null, charge: money('15') });
  expect(judgeRedemption(code, gift, request)).toMatchObject({ amount: money('99.99') });
});

test('every refusal is a sentence with its figures', () => {
  expect(describeRefusal({ reason: 'below-margin', floor: 0.2, margin: 0.1234 })).toBe(
    'The order would keep a margin of 12.34 %, below the 20 % the offer asks for.',
  );
  expect(describeRefusal({ reason: 'redeemed-already', redeemedAt: null, order: 'R-7' })).toBe(
    'The code was redeemed already with order R-7.',
  );
});
