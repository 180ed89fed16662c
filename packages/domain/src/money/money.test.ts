import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, moneyNumber, sumMoney } from './money.ts';

describe('sumMoney', () => {
  it('adds what binary floats cannot', () => {
    expect(sumMoney(['0.1', '0.2'].map(money)).toString()).toBe('0.3');
    expect(sumMoney(Array.from({ length: 1000 }, () => money('0.1'))).toString()).toBe('100');
    expect(sumMoney(['1e16', '1', '-1e16'].map(money)).toString()).toBe('1');
    expect(sumMoney(['99999999999999.999999', '0.000001'].map(money)).toString()).toBe('100000000000000');
    expect(sumMoney([]).toString()).toBe('0');
  });

  it('adds any amounts of six decimals as whole millionths do', () => {
    const millionths = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(fc.array(millionths, { maxLength: 40 }), (amounts) => {
        const sum = sumMoney(amounts.map((amount) => money(amount.toString()).div(1_000_000)));
        const exact = amounts.reduce((total, amount) => total + amount, 0n);
        expect(sum.times(1_000_000).toFixed(0)).toBe(exact.toString());
      }),
    );
  });
});

describe('money', () => {
  it('refuses what is no amount', () => {
    for (const text of ['', 'abc', '1,5', 'NaN', 'Infinity']) expect(() => money(text)).toThrow();
  });
});

describe('moneyNumber', () => {
  it('rounds half to even', () => {
    expect(['0.125', '0.135', '-0.125', '2.675', '1.005'].map((text) => moneyNumber(money(text)))).toEqual([
      0.12, 0.14, -0.12, 2.68, 1,
    ]);
  });

  it('has no negative zero', () => {
    expect(Object.is(moneyNumber(money('-0.001')), 0)).toBe(true);
  });
});
