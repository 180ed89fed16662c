import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountNumber, millionths } from '../money/index.ts';
import { type AnalyseOptions, analyse } from './analyse.ts';
import { describeNotice, describeReason, describeTypeReason } from './describe.ts';
import type { AccountHistory } from './history.ts';
import { historiesFromOrders, type OrderRow } from './history-from-orders.ts';
import { expectedOrders, pAlive } from './model/outlook.ts';
import { purchasesOfAccount } from './purchases-of-account.ts';
import { toJson } from './to-json.ts';

const asOf = '2024-06-30';
const options: AnalyseOptions = { asOf, measure: 'revenue' };

/** Orders of one account on the same day of each month of 2024. */
function monthly(account: string, amounts: readonly string[], more: Partial<OrderRow> = {}): OrderRow[] {
  return amounts.map((amount, i) => ({
    account,
    amount,
    date: `2024-0${i + 1}-10`,
    status: 'completed',
    ...more,
  }));
}

const orders: OrderRow[] = [
  ...monthly('big', ['100', '100', '100', '100', '100', '100'], { cost: '90' }),
  ...monthly('gap', ['200', '0', '100'], { cost: '10' }),
  ...monthly('mid', ['20', '5', '20', '5', '20', '5'], { cost: '1' }),
  ...monthly('tiny', ['1']),
  { account: 'void', amount: '-30', date: '2024-05-02', status: 'cancelled' },
];
const run = (changes: Partial<AnalyseOptions> = {}) =>
  analyse(historiesFromOrders(orders, asOf), { ...options, ...changes });
const account = (name: string, analysis = run()) => {
  const found = analysis.accounts.find((candidate) => candidate.account === name);
  if (!found) throw new Error(`No account ${name}`);
  return found;
};

describe('analyse', () => {
  it('ranks by revenue and tells cells', () => {
    const { accounts, totals } = run();
    expect(accounts.map(({ account, cell }) => `${account} ${cell}`)).toEqual([
      'big AX',
      'gap AZ',
      'mid BY',
      'tiny CZ',
      'void C-new',
    ]);
    expect(totals).toMatchObject({ accounts: 5, orders: 17, cancelled: 1 });
    expect(totals.revenue).toBe(millionths('946'));
    expect(totals.profit).toBe(millionths('399'));
  });

  it('ranks by profit where it is known, and says where it is not', () => {
    const analysis = run({ measure: 'profit' });
    expect(analysis.accounts.map(({ account }) => account)).toEqual(['gap', 'mid', 'big', 'tiny', 'void']);
    expect(account('tiny', analysis)).toMatchObject({ profit: null, share: 0, abc: 'C' });
    expect(analysis.notices).toContainEqual({ code: 'unknownCost', accounts: 2 });
  });

  it('finds breadwinners by profit, or by revenue where cost is unknown', () => {
    expect(account('mid')).toMatchObject({ type: 'breadwinner', typeReason: { code: 'profitShare' } });
    const uncosted = analyse(
      historiesFromOrders(
        orders.map((order) => ({ ...order, cost: null })),
        asOf,
      ),
      options,
    );
    expect(account('mid', uncosted).type).toBeNull();
    expect(account('big', uncosted)).toMatchObject({ typeReason: { code: 'revenueShare' } });
  });

  it('finds a share of exactly the limit, where floats would miss it', () => {
    const rows = [...monthly('even', ['2.7']), ...monthly('tenth', ['0.3'])];
    const { accounts } = analyse(historiesFromOrders(rows, asOf), options);
    expect(accounts.map(({ type }) => type)).toEqual(['breadwinner', 'breadwinner']);
  });

  it('takes for key the largest that make half, every breadwinner and every marked account', () => {
    const plain = historiesFromOrders(orders, asOf);
    const key = (histories: AccountHistory[], breadwinnerShare = 1) =>
      analyse(histories, { ...options, parameters: { breadwinnerShare } })
        .accounts.filter((candidate) => candidate.key)
        .map((candidate) => candidate.account);
    expect(key(plain)).toEqual(['big']);
    expect(key(plain, 0.1)).toEqual(['big', 'gap', 'mid']);
    expect(key(plain.map((history) => ({ ...history, marked: history.account === 'void' })))).toEqual([
      'big',
      'void',
    ]);
    const { keyAccounts } = analyse(plain, { ...options, parameters: { breadwinnerShare: 1 } });
    expect(keyAccounts).toEqual({ count: 1, share: 600 / 976 });
  });

  it('carries the model into every account, the value at risk included', () => {
    const analysis = run();
    const history = historiesFromOrders(orders, asOf).find(({ account: id }) => id === 'gap');
    const purchases = history && purchasesOfAccount(history, asOf);
    if (!purchases || !analysis.model) throw new Error('A completed order has a place in the model');
    const gap = account('gap');
    const alive = pAlive(analysis.model, purchases);
    expect(gap.pAlive).toBe(alive);
    expect(gap.expectedOrders52w).toBeCloseTo(expectedOrders(analysis.model, purchases, 52), 12);
    const atRisk = (1 - alive) * 100 * ((gap.expectedOrders52w ?? 0) / alive);
    expect(amountNumber(gap.valueAtRisk)).toBeCloseTo(atRisk, 4);
    expect(analysis.notices).toContainEqual({
      code: 'weakPrior',
      reason: 'tooFewAccounts',
      accounts: 4,
      repeatAccounts: 3,
    });
  });

  it('gives an account without a completed order no outlook', () => {
    expect(account('void')).toMatchObject({
      status: 'prospect',
      pAlive: null,
      expectedOrders52w: null,
      daysSinceLastOrder: null,
      lastOrderOn: null,
      orders: 1,
      cancelled: 1,
    });
    expect(account('void').valueAtRisk).toBe(0n);
  });

  it('holds accounts of few orders against the median gap of those with three or more', () => {
    const { reasons } = account('tiny');
    expect(reasons).toContainEqual(expect.objectContaining({ gapOf: 'population', medianGapDays: 31 }));
  });

  it('obeys every limit it is given', () => {
    const parameters = {
      abc: { a: 0.5, b: 0.6 },
      xyz: { x: 0.1, y: 0.25, minMonths: 7 },
      status: { lostAfterDays: 10 },
      keyShare: 1,
      breadwinnerShare: 0.9,
      model: { name: 'bg', k: 2 },
    } as const;
    const analysis = run({ parameters });
    expect(analysis.accounts.map(({ cell }) => cell)).toEqual(['A-new', 'C-new', 'C-new', 'C-new', 'C-new']);
    expect(analysis.accounts.slice(0, 4).map(({ status }) => status)).toEqual([
      'lost',
      'lost',
      'lost',
      'lost',
    ]);
    expect(analysis.keyAccounts.count).toBe(4);
    expect(analysis.model).toMatchObject({ name: 'bg', k: 2 });
    expect(() => run({ parameters: { abc: { a: 0.9, b: 0.5 } } })).toThrow();
    expect(() => run({ parameters: { keyShare: 2 } })).toThrow();
  });

  it('refuses orders from after the as-of day', () => {
    const later = historiesFromOrders(orders, asOf);
    expect(() => analyse(later, { ...options, asOf: '2024-03-31' })).toThrow(RangeError);
    expect(() => run({ asOf: '30 June' })).toThrow(RangeError);
  });

  it('makes nothing of nothing', () => {
    const nothing = analyse([], options);
    expect(nothing).toMatchObject({
      model: null,
      from: null,
      accounts: [],
      keyAccounts: { count: 0, share: 0 },
    });
    expect(nothing.notices.map(({ code }) => code)).toEqual(['noPositiveMeasure', 'noCompletedOrders']);
  });
});

describe('toJson', () => {
  it('has the documented shape, with plain numbers', () => {
    const json = JSON.parse(JSON.stringify(toJson(run({ currency: 'ZAR' }))));
    expect(json).toMatchObject({
      asOf,
      measure: 'revenue',
      from: '2024-01-10',
      currency: 'ZAR',
      totals: { accounts: 5, orders: 17, cancelled: 1, revenue: 946, profit: 399 },
      model: { name: 'mbg', accounts: 4 },
    });
    expect(json.accounts[0]).toMatchObject({ account: 'big', revenue: 600, profit: 60, abc: 'A', key: true });
    expect(json.accounts[3]).not.toHaveProperty('profit');
    for (const key of ['k', 'r', 'alpha', 'a', 'b', 'logLikelihood'])
      expect(json.model[key]).toBeTypeOf('number');
  });
});

/** Every number in a JSON value that JSON cannot hold. */
function unsound(value: unknown): unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(unsound) : [];
}

describe('for any orders', () => {
  const row = fc.record({
    account: fc.constantFrom('a', 'b', 'c', 'd'),
    date: fc
      .date({ min: new Date('1899-06-01'), max: new Date(asOf), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    amount: fc.integer({ min: -1_000_000, max: 100_000_000 }).map((cents) => (cents / 100).toFixed(2)),
    cost: fc.option(fc.integer({ min: 0, max: 100_000 }).map(String)),
    status: fc.constantFrom(
      'completed' as const,
      'completed' as const,
      'cancelled' as const,
      'returned' as const,
    ),
  });

  it('no figure is NaN or infinite, and every reason can be told', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.constantFrom('revenue' as const, 'profit' as const),
        (rows, measure) => {
          const analysis = analyse(historiesFromOrders(rows, asOf), { asOf, measure });
          expect(unsound(toJson(analysis))).toEqual([]);
          const told = [
            ...analysis.notices.map(describeNotice),
            ...analysis.accounts.flatMap(({ reasons }) => reasons.map(describeReason)),
            ...analysis.accounts.flatMap(({ typeReason }) =>
              typeReason ? [describeTypeReason(typeReason)] : [],
            ),
          ];
          for (const sentence of told) expect(sentence).toMatch(/^[^A-Z].{8,}[^.]$/);
          for (const { reasons, valueAtRisk } of analysis.accounts) {
            expect(reasons.length).toBeGreaterThan(0);
            expect(valueAtRisk >= 0n).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
