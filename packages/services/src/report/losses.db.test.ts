import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import type { OrderRow } from '@sleutel/domain/analysis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAnalysis } from '../analysis/index.ts';
import { contextFor } from '../analysis/testing/context.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import type { ServiceContext } from '../core/index.ts';
import { lossVerbs, signalVerbs } from '../dossier/index.ts';
import { exportLosses, listReportedLosses, lossReport } from './index.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

const order = (account: string, date: string, amount: string, status: OrderRow['status'] = 'completed') =>
  ({ account, date, amount, status }) as OrderRow;
const gone = ['Lost1', 'Lost2', 'Lost3', 'Lost4', 'Lost5', 'Lost6'];
const stayed = Array.from({ length: 10 }, (_, index) => `Stayed${index}`);

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-06-16T10:00:00Z');
  await db.prisma.user.createMany({
    data: [
      { id: 'user-1', email: 'test@kaap.example', name: 'Test', role: 'sales' },
      { id: 'user-2', email: 'ruth@kaap.example', name: 'Ruth', role: 'manager' },
    ],
  });
  await seedOrders(
    db,
    [
      order('Lost1', '2025-03-01', '1000.10'),
      order('Lost1', '2026-02-20', '0.20'),
      order('Lost1', '2026-02-25', '-0.05', 'cancelled'),
      ...gone.slice(1).map((name) => order(name, '2024-01-10', '100')),
      ...stayed.map((name) => order(name, '2024-01-10', '50')),
      order('Late', '2026-06-01', '10'),
    ],
    ['Prospect'],
  );
  await db.prisma.account.update({ where: { id: idOfAccount('Lost1') }, data: { ownerId: 'user-2' } });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const sign = (account: string, day: string) =>
  signalVerbs.add(ctx, {
    accountId: idOfAccount(account),
    values: { kind: 'volumeDrop', occurredAt: `${day}T09:00:00Z`, source: 'Call' },
  });
const lose = (account: string, lostOn: string, more: object = {}) =>
  lossVerbs.add(ctx, {
    accountId: idOfAccount(account),
    values: { lostOn, reasons: ['price'], ...more },
  });

test('without losses there is nothing to judge, and nothing is made up', async () => {
  const report = await lossReport(ctx, {});
  expect(report).toMatchObject({ from: '2024-07', until: '2026-06', kind: 'loss', signs: [] });
  expect(report.chart).toMatchObject({ limits: null, findings: [], basis: { months: 23, counted: 0 } });
  expect(report.reasons).toHaveLength(9);
  expect(report.unnoted).toEqual({ asOf: null, count: 0, accounts: [] });
});

test('losses are counted by month and reason, with what the accounts brought in the year before', async () => {
  await sign('Lost1', '2026-01-10');
  await sign('Lost2', '2026-01-11');
  await sign('Lost3', '2025-12-01');
  // Two of those that stayed showed it in the days that count, one twice; a third long before.
  await sign('Stayed0', '2026-01-05');
  await sign('Stayed0', '2026-01-25');
  await sign('Stayed1', '2025-11-20');
  await sign('Stayed2', '2025-01-01');
  await lose('Lost1', '2026-03-02', { reasons: ['price', 'competitor'] });
  for (const name of gone.slice(1)) await lose(name, '2026-03-02');
  await lose('Lost2', '2025-02-10', { kind: 'refusal', reasons: ['forgotten'] });
  await lose('Prospect', '2026-03-02');

  const { chart, reasons, years } = await lossReport(ctx, {});
  expect(chart.months.filter(({ count }) => count > 0)).toMatchObject([{ month: '2026-03', count: 7 }]);
  expect(reasons.slice(0, 3)).toEqual([
    { reason: 'price', recent: 7, before: 0 },
    { reason: 'competitor', recent: 1, before: 0 },
    expect.objectContaining({ recent: 0 }),
  ]);
  // The order of 1 March 2025 was more than 365 days before.
  expect(years.loss).toMatchObject({ thisYear: 7, lastYear: 0, revenueThisYear: '0.150000' });
  expect(years.refusal).toMatchObject({ thisYear: 0, lastYear: 1, lastYearByNow: 1 });
});

test('the lift of a sign compares each loss with who could still be lost on its day', async () => {
  const { signs } = await lossReport(ctx, {});
  expect(signs).toHaveLength(1);
  // Ten stayed; Late had not ordered yet, the prospect never did and is no case.
  expect(signs[0]).toMatchObject({
    kind: 'volumeDrop',
    cases: 6,
    exposedCases: 3,
    caseShare: 0.5,
    controls: 10,
    exposedControls: 2,
    controlShare: 0.2,
  });
  expect(signs[0]?.ratio).toBeCloseTo(3.5 / 6.5 / (2.5 / 10.5), 9);
});

test('the window is as long for those that stayed as for those that went', async () => {
  const earlier = { ...ctx };
  await sign('Stayed3', '2025-09-03');
  await sign('Stayed4', '2025-09-02');
  const { signs } = await lossReport(earlier, {});
  // 180 days before 2 March 2026 is 3 September 2025.
  expect(signs[0]?.exposedControls).toBe(3);
});

test('a manager’s losses and the kind asked for are all that is counted', async () => {
  const own = await lossReport(ctx, { ownerId: 'user-2' });
  expect(own.years.loss.thisYear).toBe(1);
  expect(own.signs[0]).toMatchObject({
    cases: 1,
    exposedCases: 1,
    controls: 0,
    ratio: null,
    verdict: 'tooFew',
  });
  const refused = await lossReport(ctx, { kind: 'refusal', from: '2025-01', until: '2025-03' });
  expect(refused.chart.months.map(({ count }) => count)).toEqual([0, 1, 0]);
  await expect(lossReport(ctx, { from: '2026-02', until: '2026-01' })).rejects.toThrow();
});

test('the list names the losses with their reasons, signs and revenue, page by page', async () => {
  const first = await listReportedLosses(ctx, { sort: 'revenue', limit: 1 });
  expect(first).toMatchObject({ total: 7, revenue: '0.150000' });
  expect(first.items).toMatchObject([
    {
      account: 'Lost1 Ltd',
      manager: 'Ruth',
      lostOn: '2026-03-02',
      reasons: ['price', 'competitor'],
      signs: ['volumeDrop'],
      revenue: '0.150000',
    },
  ]);
  const rest = await listReportedLosses(ctx, { sort: 'revenue', offset: 1 });
  expect(rest.items).toHaveLength(6);
  expect(rest.items.map(({ id }) => id)).not.toContain(first.items[0]?.id);
});

test('the file holds what the list does', async () => {
  const { columns, rows } = await exportLosses(ctx, {});
  const first = rows.find(([account]) => account === 'Lost1 Ltd') ?? [];
  expect(Object.fromEntries(columns.map((column, index) => [column, first[index]]))).toMatchObject({
    manager: 'Ruth',
    'lost-on': '2026-03-02',
    reasons: 'price competitor',
    revenue: { decimal: '0.150000' },
  });
  expect(rows).toHaveLength(7);
});

test('what the analysis calls lost and nobody noted does not hide', async () => {
  await runAnalysis(ctx, {});
  const { unnoted } = await lossReport(ctx, {});
  expect(unnoted).toMatchObject({ count: 10 });
  expect(unnoted.accounts.map(({ name }) => name)).toContain('Stayed0 Ltd');
});

test('amounts are in what each account orders in, and sums over several say so', async () => {
  const before = await lossReport(ctx, {});
  expect(before).toMatchObject({ currency: 'GBP', currencies: [] });
  const inEuros = { currency: 'EUR' };
  await db.prisma.account.update({ where: { id: idOfAccount('Lost1') }, data: inEuros });
  await db.prisma.account.update({ where: { id: idOfAccount('Stayed0') }, data: inEuros });
  const { items } = await listReportedLosses(ctx, {});
  expect(items.map(({ account, currency }) => [account, currency])).toEqual(
    items.map(({ account }) => [account, account === 'Lost1 Ltd' ? 'EUR' : 'GBP']),
  );
  const { unnoted, ...one } = await lossReport(ctx, {});
  expect(unnoted.accounts.find(({ name }) => name === 'Stayed0 Ltd')?.currency).toBe('EUR');
  expect(unnoted.accounts.find(({ name }) => name === 'Stayed1 Ltd')?.currency).toBe('GBP');
  expect(one).toMatchObject({ currency: 'EUR', currencies: [] });
  await db.prisma.account.update({ where: { id: idOfAccount('Stayed1') }, data: { currency: 'ZAR' } });
  expect(await lossReport(ctx, {})).toMatchObject({ currency: 'GBP', currencies: ['EUR', 'ZAR'] });
  const { columns, rows } = await exportLosses(ctx, {});
  const file = rows.map((row) => [row[columns.indexOf('account')], row[columns.indexOf('currency')]]);
  expect(file).toContainEqual(['Lost1 Ltd', 'EUR']);
  expect(file).toContainEqual(['Lost2 Ltd', 'GBP']);
});
