import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, sumMoney } from '../money/index.ts';
import { classicXyz, XyzLimits } from './parameters.ts';
import { evennessOf } from './xyz.ts';

const limits = XyzLimits.parse({});

function sumsOf(totals: readonly string[]) {
  const amounts = totals.map(money);
  return { sum: sumMoney(amounts), sumOfSquares: sumMoney(amounts.map((amount) => amount.times(amount))) };
}
const evenness = (totals: readonly string[], by = limits) => evennessOf(totals.length, sumsOf(totals), by);

describe('evennessOf', () => {
  it('is the population standard deviation by the mean', () => {
    expect(evenness(['2', '4', '4', '4', '5', '5', '7', '9'])).toEqual({ cv: 0.4, xyz: 'X' });
    expect(evenness(['1', '2', '3', '6']).cv).toBeCloseTo(Math.sqrt(3.5) / 3, 14);
  });

  it('takes a limit itself for the better class', () => {
    expect(evenness(['1', '3'], { ...limits, minMonths: 2 })).toEqual({ cv: 0.5, xyz: 'X' });
    expect(evenness(['0.1', '0.3'], { ...limits, minMonths: 2 }).xyz).toBe('X');
    expect(evenness(['0', '5', '0', '5'])).toEqual({ cv: 1, xyz: 'Y' });
    expect(evenness(['0', '0', '5.01', '4.99', '0', '0.01']).xyz).toBe('Z');
  });

  it('finds even months even, whatever the amounts', () => {
    expect(evenness(['0.1', '0.1', '0.1'])).toEqual({ cv: 0, xyz: 'X' });
    expect(evenness(Array.from({ length: 36 }, () => '1234567.89'))).toEqual({ cv: 0, xyz: 'X' });
  });

  it('counts months without an order as 0', () => {
    expect(evennessOf(6, sumsOf(['3', '3', '3']), limits).cv).toBe(1);
  });

  it('cannot tell of too few months, nor of a mean that is not above zero', () => {
    expect(evenness(['1', '1'])).toEqual({ cv: null, xyz: 'new' });
    expect(evenness(['0', '0', '0'])).toEqual({ cv: null, xyz: 'Z' });
    expect(evenness(['-5', '1', '1'])).toEqual({ cv: null, xyz: 'Z' });
    expect(evennessOf(12, null, limits)).toEqual({ cv: null, xyz: 'Z' });
  });

  it('is stricter under the classic limits', () => {
    const classic = XyzLimits.parse(classicXyz);
    expect(evenness(['9', '10', '11'], classic).xyz).toBe('X');
    expect(evenness(['8', '10', '12'], classic).xyz).toBe('Y');
    expect(evenness(['6', '10', '14'], classic).xyz).toBe('Z');
  });
});

describe('for any months', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 3, maxLength: 60 });

  it('neither the unit of money nor the order of the months matters', () => {
    fc.assert(
      fc.property(totals, fc.constantFrom('0.01', '0.37', '1000', '7.3'), (amounts, unit) => {
        const plain = evenness(amounts.map(String));
        const scaled = evenness(amounts.map((amount) => money(unit).times(amount).toString()));
        expect(scaled.xyz).toBe(plain.xyz);
        expect(scaled.cv ?? -1).toBeCloseTo(plain.cv ?? -1, 10);
        expect(evenness(amounts.toReversed().map(String))).toEqual(plain);
      }),
    );
  });

  it('the coefficient is that of the textbook', () => {
    fc.assert(
      fc.property(totals, (amounts) => {
        const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
        const variance = amounts.reduce((sum, amount) => sum + (amount - mean) ** 2, 0) / amounts.length;
        const { cv } = evenness(amounts.map(String));
        if (mean === 0) expect(cv).toBeNull();
        else expect(cv).toBeCloseTo(Math.sqrt(variance) / mean, 9);
      }),
    );
  });
});
