import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelParameters } from './fit.ts';
import { expectedOrders, expectedOrdersIfAlive, pAlive } from './outlook.ts';
import { type SimulatedAccount, seeded, simulator } from './simulate.fixture.ts';

/** The parameters that Fader, Hardie and Lee (2005) report for CDNOW. */
const cdnow: ModelParameters = { name: 'bg', k: 1, r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

/** ₂F₁ by its series, for |z| < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let sum = 1;
  for (let n = 0, term = 1; Math.abs(term) > 1e-16 * sum; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
}

/** The closed form of the BG/NBD and MBG/NBD papers, given that the account is alive. */
function closedForm(model: ModelParameters, x: number, T: number, weeks: number): number {
  const { r, alpha, a, b } = model;
  const lived = b + x + (model.name === 'mbg' ? 1 : 0);
  const span = alpha + T;
  const rest =
    (span / (span + weeks)) ** (r + x) * hypergeometric(r + x, lived, a + lived - 1, weeks / (span + weeks));
  return ((a + lived - 1) / (a - 1)) * (1 - rest);
}

describe('published examples', () => {
  it('expects 1.226 orders in 39 weeks of the account in the BG/NBD spreadsheet note', () => {
    expect(expectedOrders(cdnow, { x: 2, tx: 30.43, T: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });

  it('expects 25.76 orders in 52 weeks of account 1516 of the BTYD walkthrough', () => {
    expect(expectedOrders(cdnow, { x: 26, tx: 30.86, T: 31 }, 52)).toBeCloseTo(25.76, 2);
  });

  it('shows the increasing frequency paradox of the BTYD walkthrough', () => {
    const expected = [10, 15, 20, 25].map((x) => expectedOrders(cdnow, { x, tx: 20, T: 39 }, 52));
    expect(expected.map((value) => Number(value.toPrecision(2)))).toEqual([0.35, 0.043, 0.0042, 0.00036]);
  });
});

describe('expectedOrdersIfAlive', () => {
  it('is the closed form of the papers for k = 1', () => {
    for (const name of ['bg', 'mbg'] as const) {
      for (const a of [0.3, 0.793, 1.4, 6]) {
        for (const [x, tx, T] of [
          [0, 0, 5],
          [1, 2, 30],
          [12, 38, 39],
        ] as const) {
          const model: ModelParameters = { ...cdnow, name, a };
          const exact = closedForm(model, x, T, 39);
          expect(expectedOrdersIfAlive(model, { x, tx, T }, 39) / exact).toBeCloseTo(1, 7);
        }
      }
    }
  });

  it('passes through the pole of the closed form at a = 1', () => {
    const at = (a: number) => expectedOrdersIfAlive({ ...cdnow, a }, { x: 3, tx: 20, T: 30 }, 39);
    expect(at(1)).toBeCloseTo((at(0.9999) + at(1.0001)) / 2, 6);
  });

  it('is finite for an account that is as good as gone', () => {
    const model: ModelParameters = { ...cdnow, name: 'mbg', k: 3 };
    const gone = { x: 3000, tx: 600, T: 2000 };
    expect(pAlive(model, gone)).toBe(0);
    expect(expectedOrders(model, gone, 52)).toBe(0);
    expect(expectedOrdersIfAlive(model, gone, 52)).toBeGreaterThan(10);
  });
});

/** Accounts of one pattern: those of a large simulated population that bought so often. */
function byOrders(accounts: readonly SimulatedAccount[], limits: readonly number[]): SimulatedAccount[][] {
  return limits.map((from, i) => accounts.filter(({ x }) => x >= from && x < (limits[i + 1] ?? Infinity)));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('against direct simulation', () => {
  const stories: ModelParameters[] = [
    { name: 'bg', k: 1, r: 0.6, alpha: 5, a: 0.8, b: 2.5 },
    { name: 'mbg', k: 1, r: 0.6, alpha: 5, a: 0.8, b: 2.5 },
    { name: 'bg', k: 3, r: 1.2, alpha: 2, a: 0.6, b: 3 },
    { name: 'mbg', k: 2, r: 0.9, alpha: 4.5, a: 0.3, b: 3 },
    { name: 'mbg', k: 5, r: 1.5, alpha: 1.2, a: 0.5, b: 4 },
  ];
  for (const model of stories) {
    it(`tells who is alive and what comes for ${model.name} with k = ${model.k}, few orders and many`, () => {
      const random = seeded(20_240_611);
      const draw = simulator(model, random);
      const accounts = Array.from({ length: 30_000 }, () => draw(20 + 60 * random(), 52));
      for (const group of byOrders(accounts, [0, 1, 2, 4, 8, 16])) {
        const alive = mean(group.map((account) => pAlive(model, account)));
        const seen = mean(group.map((account) => Number(account.alive)));
        expect(Math.abs(alive - seen)).toBeLessThan(4.5 * Math.sqrt(0.25 / group.length));

        const errors = group.map((account) => account.future - expectedOrders(model, account, 52));
        const spread = Math.sqrt(mean(errors.map((error) => error * error)) / group.length);
        expect(Math.abs(mean(errors))).toBeLessThan(4.5 * spread);
      }
    });
  }

  it('holds for silence of any length, when the next order is due and long after', () => {
    const model: ModelParameters = { name: 'mbg', k: 4, r: 8, alpha: 4, a: 0.5, b: 4 };
    const draw = simulator(model, seeded(7));
    const accounts = Array.from({ length: 50_000 }, () => draw(40, 26)).filter(({ x }) => x >= 4);
    const silence = [0, 1, 2, 4, 8, 16];
    for (const [i, from] of silence.entries()) {
      const group = accounts.filter(({ tx, T }) => T - tx >= from && T - tx < (silence[i + 1] ?? Infinity));
      const alive = mean(group.map((account) => pAlive(model, account)));
      expect(Math.abs(alive - mean(group.map((account) => Number(account.alive))))).toBeLessThan(
        4.5 * Math.sqrt(0.25 / group.length),
      );
      const errors = group.map((account) => account.future - expectedOrders(model, account, 26));
      const spread = Math.sqrt(mean(errors.map((error) => error * error)) / group.length);
      expect(Math.abs(mean(errors))).toBeLessThan(4.5 * spread + 1e-9);
    }
  });
});

describe('for any account', () => {
  const model = fc.record({
    name: fc.constantFrom('bg' as const, 'mbg' as const),
    k: fc.integer({ min: 1, max: 12 }),
    r: fc.double({ min: 0.05, max: 20, noNaN: true }),
    alpha: fc.double({ min: 0.05, max: 50, noNaN: true }),
    a: fc.double({ min: 0.01, max: 20, noNaN: true }),
    b: fc.double({ min: 0.05, max: 50, noNaN: true }),
  });
  const purchases = fc
    .record({
      x: fc.integer({ min: 0, max: 4000 }),
      gap: fc.double({ min: 1 / 7, max: 30, noNaN: true }),
      silence: fc.double({ min: 0, max: 2000, noNaN: true }),
    })
    .map(({ x, gap, silence }) => ({ x, tx: x * gap, T: x * gap + silence }));

  it('the probability is one, falls with silence, and nothing is NaN or infinite', () => {
    fc.assert(
      fc.property(model, purchases, (parameters, account) => {
        const probability = pAlive(parameters, account);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        const later = pAlive(parameters, { ...account, T: account.T + 10 });
        expect(later).toBeLessThanOrEqual(probability + 1e-12);
        expect(expectedOrdersIfAlive(parameters, account, 52)).toSatisfy(Number.isFinite);
      }),
      { numRuns: 300 },
    );
  });

  it('more weeks bring more orders, and no weeks none', () => {
    fc.assert(
      fc.property(model, purchases, (parameters, account) => {
        expect(expectedOrders(parameters, account, 0)).toBe(0);
        const [less, more] = [13, 26].map((weeks) => expectedOrdersIfAlive(parameters, account, weeks));
        expect(more).toBeGreaterThanOrEqual((less ?? 0) * (1 - 1e-8));
      }),
      { numRuns: 150 },
    );
  });

  it('BG takes an account without a repeat order for alive, MBG does not', () => {
    const fresh = { x: 0, tx: 0, T: 300 };
    expect(pAlive(cdnow, fresh)).toBe(1);
    expect(pAlive({ ...cdnow, name: 'mbg' }, fresh)).toBeLessThan(0.7);
  });
});
