import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountNumber, amountText, leastOfShare, millionths, roundedNumber } from './millionths.ts';
import { money, moneyNumber } from './money.ts';

const amounts = fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n });
const asMoney = (amount: bigint) => money(amount.toString()).div(1_000_000);

describe('millionths', () => {
  it('reads decimal text exactly, and rounds more than six decimals half to even', () => {
    expect(['12.5', '-0.000001', '7', '1e3', '0.0000005', '0.0000015'].map(millionths)).toEqual([
      12_500_000n,
      -1n,
      7_000_000n,
      1_000_000_000n,
      0n,
      2n,
    ]);
  });

  it('refuses what is no amount', () => {
    for (const text of ['', 'abc', '1,5', 'NaN', 'Infinity']) expect(() => millionths(text)).toThrow();
  });

  it('says the same as exact decimals do', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(millionths(asMoney(amount))).toBe(amount);
        expect(amountText(amount)).toBe(asMoney(amount).toFixed());
        expect(millionths(amountText(amount))).toBe(amount);
        expect(amountNumber(amount)).toBe(asMoney(amount).toNumber());
        expect(roundedNumber(amount)).toBe(moneyNumber(asMoney(amount)));
      }),
    );
  });
});

describe('leastOfShare', () => {
  it('is the first whole millionth that is not below the share', () => {
    expect(leastOfShare(millionths('1'), 0.8)).toBe(800_000n);
    expect(leastOfShare(10n, 0.15)).toBe(2n);
    expect(leastOfShare(0n, 0.5)).toBe(0n);
  });
});
