import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money, millionths, money } from '../money/index.ts';
import { valueAtRisk } from './value-at-risk.ts';

describe('valueAtRisk', () => {
  it('is the chance of being gone times mean order times orders expected were it alive', () => {
    const facts = { completedMeasure: millionths('1000'), orderDays: 4, pAlive: 0.75, expectedIfAlive: 8 };
    expect(valueAtRisk(facts)).toBe(millionths('500'));
    expect(valueAtRisk({ ...facts, pAlive: 0 })).toBe(millionths('2000'));
    expect(valueAtRisk({ ...facts, pAlive: 1 })).toBe(0n);
  });

  it('is rounded as the exact product is', () => {
    const facts = fc.record({
      completedMeasure: fc.bigInt({ min: 1n, max: 10n ** 19n }),
      orderDays: fc.integer({ min: 1, max: 1000 }),
      pAlive: fc.double({ min: 0, max: 1, noNaN: true }),
      expectedIfAlive: fc.double({ min: 0, max: 500, noNaN: true }),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const factor = money(String(((1 - given.pAlive) * given.expectedIfAlive) / given.orderDays));
        const exact = factor.times(String(given.completedMeasure)).toDecimalPlaces(0, Money.rounding);
        expect(valueAtRisk(given).toString()).toBe(exact.toFixed());
      }),
    );
  });

  it('rounds half a millionth to even', () => {
    const half = { completedMeasure: 1n, orderDays: 2, pAlive: 0, expectedIfAlive: 1 };
    expect(valueAtRisk(half)).toBe(0n);
    expect(valueAtRisk({ ...half, completedMeasure: 3n })).toBe(2n);
  });

  it('is nothing where orders bring nothing', () => {
    const facts = { completedMeasure: millionths('-10'), orderDays: 4, pAlive: 0.5, expectedIfAlive: 8 };
    expect(valueAtRisk(facts)).toBe(0n);
  });
});
