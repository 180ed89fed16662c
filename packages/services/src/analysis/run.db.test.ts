import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { analyse, historiesFromOrders, type Measure } from '@sleutel/domain/analysis';
import { amountNumber } from '@sleutel/domain/money';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportAnalysis, latestAnalysis, listAnalyses, nineBox, runAnalysis, winBackList } from './index.ts';
import { snapshotsOf } from './snapshot.ts';
import { contextFor } from './testing/context.ts';
import { someOrders } from './testing/orders.ts';
import { idOfAccount, seedOrders } from './testing/seed.ts';

const orders = someOrders(60);
const lastDay =
  orders
    .map(({ date }) => date)
    .sort()
    .at(-1) ?? '';
let database: TestDatabase;
let db: Db;

beforeEach(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
});

afterEach(async () => {
  await db.close();
  await database.drop();
});

const context = () => contextFor(db, '2026-01-02T08:00:00Z');

test('without accounts there is nothing to analyse, and nothing to read', async () => {
  await expect(runAnalysis(context(), {})).rejects.toMatchObject({ code: 'refused', reason: 'no-accounts' });
  expect(await latestAnalysis(context(), undefined)).toBeNull();
  expect(await nineBox(context(), {})).toBeNull();
  expect(await winBackList(context(), {})).toEqual({ total: 0, valueAtRisk: '0', items: [] });
});

test.each<[string, string | undefined, Measure]>([
  ['from the roll-ups at the last day', undefined, 'revenue'],
  ['from the roll-ups by profit', undefined, 'profit'],
  ['from the roll-ups at a later day', '2026-03-01', 'revenue'],
  ['from the orders at an earlier day', '2025-06-15', 'revenue'],
  ['from the orders at an earlier day by profit', '2025-06-30', 'profit'],
])('a run says what the orders say: %s', async (_, asOf, measure) => {
  await seedOrders(db, orders);
  const run = await runAnalysis(context(), { measure, ...(asOf && { asOf }) });
  expect(run.asOf).toBe(asOf ?? lastDay);
  const expected = analyse(historiesFromOrders(orders, run.asOf), { asOf: run.asOf, measure });
  const view = (await latestAnalysis(context(), undefined))?.run;
  expect(view).toMatchObject({
    totals: {
      orders: expected.totals.orders,
      cancelled: expected.totals.cancelled,
      keyAccounts: { count: expected.keyAccounts.count },
    },
    model: { k: expected.model?.k, converged: true },
  });
  expect(Number(view?.totals.revenue)).toBe(amountNumber(expected.totals.revenue));
  expect(view?.model?.logLikelihood).toBeCloseTo(expected.model?.logLikelihood ?? Number.NaN, 6);
  for (const [index, account] of expected.accounts.entries()) {
    const [snapshot] = await snapshotsOf(db.pool, idOfAccount(account.account));
    expect(snapshot).toMatchObject({
      rank: index + 1,
      cell: account.cell,
      status: account.status,
      key: account.key,
      orders: account.orders,
      firstOrderOn: account.firstOrderOn,
      lastOrderOn: account.lastOrderOn,
      medianGapDays: account.medianGapDays,
    });
    expect(Number(snapshot?.revenue)).toBe(amountNumber(account.revenue));
    expect(Number(snapshot?.valueAtRisk)).toBeCloseTo(amountNumber(account.valueAtRisk), 3);
  }
});

test('an account without an order is a prospect at the end of the list', async () => {
  await seedOrders(db, orders, ['Nobody']);
  await runAnalysis(context(), {});
  const [snapshot] = await snapshotsOf(db.pool, idOfAccount('Nobody'));
  expect(snapshot).toMatchObject({ rank: 61, status: 'prospect', cell: 'C-new', orders: 0, pAlive: null });
});

test('the last day counts a cancellation after the last completed order', async () => {
  const late = { account: 'C1000', date: '2026-02-11', amount: '-5', status: 'cancelled' } as const;
  await seedOrders(db, [...orders, late]);
  expect((await runAnalysis(contextFor(db, '2026-03-01T08:00:00Z'), {})).asOf).toBe('2026-02-11');
});

test('cells, moves, statuses and the win-back list agree with each other', async () => {
  await seedOrders(db, orders);
  await runAnalysis(context(), {});
  await runAnalysis(context(), { asOf: '2025-06-30' });
  const box = await nineBox(context(), {});
  const latest = await latestAnalysis(context(), undefined);
  const list = await winBackList(context(), { limit: 500 });
  expect(box?.run.asOf).toBe(lastDay);
  expect(box?.previous?.asOf).toBe('2025-06-30');
  expect(box?.cells).toHaveLength(12);
  expect(box?.cells.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(60);
  expect(box?.cells.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  const moved = box?.moves.reduce((sum, { accounts }) => sum + accounts, 0) ?? 0;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThanOrEqual(60);
  expect(box?.moves.every(({ from, to }) => from !== to)).toBe(true);
  const silent = latest?.statuses.filter(({ status }) => status === 'slipping' || status === 'lost') ?? [];
  expect(list.total).toBe(silent.reduce((sum, { accounts }) => sum + accounts, 0));
  const risks = list.items.map(({ snapshot }) => Number(snapshot.valueAtRisk));
  expect(risks).toEqual(risks.toSorted((one, other) => other - one));
  expect(latest?.curve.at(-1)).toEqual({ accounts: 60, share: expect.closeTo(1, 9) });
  expect((await listAnalyses(context(), {})).items.map(({ asOf }) => asOf)).toEqual([lastDay, '2025-06-30']);
});

test('of more accounts than the curve has points, those that cross half and the limits of A and B are on it', async () => {
  await seedOrders(db, someOrders(250));
  const { id } = await runAnalysis(context(), {});
  const { rows } = await db.pool.query<{ rank: number; share: number; abc: string }>(
    'SELECT rank, cumulative_share AS share, abc FROM analysis_snapshots WHERE run_id = $1 ORDER BY rank',
    [id],
  );
  const curve = (await latestAnalysis(context(), undefined))?.curve ?? [];
  expect(curve.length).toBeLessThan(rows.length);
  const reaching = (share: number) => curve.find((point) => point.share >= share)?.accounts;
  expect(reaching(0.5)).toBe(rows.find(({ share }) => share >= 0.5)?.rank);
  expect(reaching(0.8)).toBe(rows.filter(({ abc }) => abc === 'A').length);
  expect(reaching(0.95)).toBe(rows.filter(({ abc }) => abc !== 'C').length);
});

test('an order that is dated ahead takes nobody there: the analysis is as of the last order until today', async () => {
  await seedOrders(db, [
    ...orders,
    { account: 'ahead', date: '2026-11-25', amount: '10', status: 'completed' },
  ]);
  const run = await runAnalysis(context(), {});
  expect(run.asOf).toBe(lastDay);
  expect((await latestAnalysis(context(), undefined))?.run.totals.orders).toBe(orders.length);
});

test('what is analysed now is the state of affairs, also where a later day was analysed before', async () => {
  await seedOrders(db, orders);
  await runAnalysis(context(), { asOf: '2026-01-01' });
  const again = await runAnalysis(contextFor(db, '2026-01-02T09:00:00Z'), {});
  expect(again.asOf).toBe('2026-01-01');
  expect((await latestAnalysis(context(), undefined))?.run.id).toBe(again.id);
});

test('orders that came in or were taken back since a run are told, and no longer once it is run again', async () => {
  await seedOrders(db, orders);
  await runAnalysis(contextFor(db, '2026-01-02T08:00:00Z'), {});
  const isOutdated = async () => (await latestAnalysis(context(), undefined))?.ordersSince;
  const batch = { kind: 'orders', fileName: 'x', state: 'done', inserted: 1 } as const;
  const finishedAt = new Date('2026-01-02T09:00:00Z');
  const id = idOfAccount('import 1');
  await db.prisma.import.create({ data: { ...batch, id: idOfAccount('none'), inserted: 0, finishedAt } });
  expect(await isOutdated()).toBe(false);
  await db.prisma.import.create({ data: { ...batch, id, finishedAt } });
  expect(await isOutdated()).toBe(true);
  await runAnalysis(contextFor(db, '2026-01-02T10:00:00Z'), {});
  expect(await isOutdated()).toBe(false);
  const undoneAt = new Date('2026-01-02T11:00:00Z');
  await db.prisma.import.update({ where: { id }, data: { state: 'undone', undoneAt } });
  expect(await isOutdated()).toBe(true);
});

test('the export has a row for every account, by rank', async () => {
  await seedOrders(db, orders);
  await runAnalysis(context(), {});
  const sheet = await exportAnalysis(context(), {});
  expect(sheet?.rows).toHaveLength(60);
  expect(sheet?.rows.map(([rank]) => rank)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

test('several currencies are a notice, a single one is named', async () => {
  await seedOrders(db, orders);
  const batch = (id: string, currencies: string[]) => ({
    id,
    kind: 'orders' as const,
    fileName: 'x',
    currencies,
  });
  await db.prisma.import.create({ data: batch(idOfAccount('import 1'), ['GBP']) });
  await runAnalysis(context(), {});
  expect((await latestAnalysis(context(), undefined))?.run.totals.currency).toBe('GBP');
  await db.prisma.import.create({ data: batch(idOfAccount('import 2'), ['EUR', 'GBP']) });
  await runAnalysis(contextFor(db, '2026-01-03T08:00:00Z'), {});
  const run = (await latestAnalysis(context(), undefined))?.run;
  expect(run?.totals.currency).toBeNull();
  expect(run?.notices).toContainEqual({ code: 'severalCurrencies', currencies: ['EUR', 'GBP'] });
});

test('where no file named a currency, it is the one that the accounts order in', async () => {
  await seedOrders(db, orders, ['Prospect']);
  await runAnalysis(context(), {});
  expect((await latestAnalysis(context(), undefined))?.run.totals.currency).toBeNull();
  const inEuro = { where: { externalId: { not: 'Prospect' } }, data: { currency: 'EUR' } };
  await db.prisma.account.updateMany(inEuro);
  await db.prisma.account.updateMany({ where: { externalId: 'Prospect' }, data: { currency: 'USD' } });
  await runAnalysis(contextFor(db, '2026-01-03T08:00:00Z'), {});
  expect((await latestAnalysis(context(), undefined))?.run.totals.currency).toBe('EUR');
});

test('a viewer may read and not run', async () => {
  const viewer = contextFor(db, '2026-01-02T08:00:00Z', 'viewer');
  await expect(runAnalysis(viewer, {})).rejects.toMatchObject({ code: 'forbidden' });
  expect((await listAnalyses(viewer, {})).total).toBe(0);
});
