import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digamma, lnGamma } from './gamma.ts';

const EULER = 0.5772156649015329;

describe('digamma', () => {
  it('has the known values', () => {
    expect(digamma(1)).toBeCloseTo(-EULER, 13);
    expect(digamma(0.5)).toBeCloseTo(-EULER - 2 * Math.LN2, 13);
    expect(digamma(10)).toBeCloseTo(2.251752589066721, 13);
    expect(digamma(1e-4)).toBeCloseTo(-10000.57705118, 6);
  });

  it('is the slope of ln Γ', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 5000, noNaN: true }), (x) => {
        const step = 1e-5 * x;
        const slope = (lnGamma(x + step) - lnGamma(x - step)) / (2 * step);
        expect(Math.abs(digamma(x) - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
      }),
    );
  });
});
