import { randomUUID } from 'node:crypto';
import { rhythmOf, rollUpMonths } from '@sleutel/domain/order';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importAccounts } from '../accounts/import-accounts.ts';
import { importContacts } from '../contacts/import-contacts.ts';
import { importOrders } from '../orders/import-orders.ts';
import { type ImportWorld, importWorld, rowsOf } from '../testing/import-file.ts';
import { undoImport } from './undo-import.ts';

const tables = [
  'accounts',
  'contacts',
  'account_contacts',
  'consents',
  'orders',
  'order_months',
  'order_rhythms',
  'order_totals',
  'import_changes',
];

/** Every row of the house that an import may touch, to the byte. */
function everything({ dump }: ImportWorld): Promise<readonly (readonly string[])[]> {
  return Promise.all(tables.map((table) => dump(table)));
}

const day = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2023, 10, 1 + n)).toISOString().slice(0, 10));
const order = fc.record({
  number: fc.constantFrom('', '1', '2', '3', '4', '5', '6', '7', '8'),
  account: fc.constantFrom('A', 'B', 'C'),
  day,
  cents: fc.integer({ min: -5000, max: 5000 }),
  cost: fc.constantFrom('', '1.005', '7'),
  status: fc.constantFrom('completed', 'completed', 'completed', 'cancelled', 'returned'),
});
const files = fc.array(fc.array(order, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 });

test('roll-ups are those of the orders after every import, and undoing restores every byte', async () => {
  const world = await importWorld();
  await fc.assert(
    fc.asyncProperty(files, async (sequence) => {
      const steps: { id: string; before: readonly (readonly string[])[] }[] = [];
      for (const orders of sequence) {
        const lines = orders.map(
          ({ number, account, day: on, cents, cost, status }) =>
            `${number},${account},${on},${(cents / 100).toFixed(2)},${cost},${status}`,
        );
        const before = await everything(world);
        const path = await world.file(['order,account,date,amount,cost,status', ...lines]);
        const { id } = await importOrders(world.ctx, { path });
        if (id !== null) steps.push({ id, before });
        expect(await rolledUp(world)).toEqual(await recomputed(world));
      }
      for (const { id, before } of steps.reverse()) {
        await undoImport(world.ctx, { id });
        expect(await everything(world)).toEqual(before);
      }
    }),
    { numRuns: 8 },
  );
});

interface StoredOrder {
  account: string;
  orderedOn: string;
  amount: string;
  cost: string | null;
  status: 'completed' | 'cancelled' | 'returned';
}

/** The roll-ups as the definitions in the domain make them from the orders, one account after the other. */
async function recomputed({ db }: ImportWorld) {
  const { rows } = await db.pool.query<StoredOrder>(
    `SELECT account_id AS account, ordered_on AS "orderedOn", amount, cost, status::text FROM orders`,
  );
  const accounts = [...new Set(rows.map(({ account }) => account))].sort();
  return accounts.map((account) => {
    const own = rows.filter((row) => row.account === account);
    const months = rollUpMonths(own).map((month) => ({
      ...month,
      revenue: month.revenue.toFixed(6),
      completedRevenue: month.completedRevenue.toFixed(6),
      profit: month.profit?.toFixed(6) ?? null,
      completedProfit: month.completedProfit?.toFixed(6) ?? null,
    }));
    const rhythm = rhythmOf(own.filter(({ status }) => status === 'completed').map((row) => row.orderedOn));
    return {
      account,
      months,
      rhythm: rhythm && { ...rhythm, sumLogGapWeeks: rhythm.sumLogGapWeeks.toFixed(9) },
    };
  });
}

async function rolledUp({ db }: ImportWorld) {
  const { rows } = await db.pool.query<{ account: string; months: unknown; rhythm: unknown }>(
    `SELECT m.account_id AS account,
       json_agg(json_build_object('month', m.month, 'orders', m.orders, 'cancelled', m.cancelled,
         'revenue', m.revenue::text, 'completedOrders', m.completed_orders,
         'completedRevenue', m.completed_revenue::text, 'profit', m.profit::text,
         'completedProfit', m.completed_profit::text) ORDER BY m.month) AS months,
       (SELECT json_build_object('orderDays', r.order_days, 'firstOn', r.first_on, 'lastOn', r.last_on,
          'medianGapDays', r.median_gap_days, 'sumLogGapWeeks', round(r.sum_log_gap_weeks::numeric, 9)::text)
        FROM order_rhythms r WHERE r.account_id = m.account_id) AS rhythm
     FROM order_months m GROUP BY m.account_id ORDER BY m.account_id::text`,
  );
  return rows;
}

test('accounts and contacts are again what they were', async () => {
  const world = await importWorld();
  const { ctx, file } = world;
  await importAccounts(ctx, { path: await file(['id,name,parent,Tier', 'A,One,,gold', 'B,Two,A,']) });
  await importContacts(ctx, {
    path: await file([
      'account,email,last-name,role,reports-to,consent',
      'A,a@a.example,A,user,,yes',
      'A,b@a.example,B,,a@a.example,',
    ]),
  });
  const before = await everything(world);

  const accounts = await importAccounts(ctx, {
    path: await file(['id,name,parent,Tier', 'A,Uno,C,silver', 'C,,,']),
  });
  const contacts = await importContacts(ctx, {
    path: await file([
      'account,email,last-name,role,reports-to,consent',
      'A,a@a.example,Aa,champion,b@a.example,no',
      'B,a@a.example,,,,',
      'B,new@a.example,N,,a@a.example,yes',
    ]),
  });
  expect(accounts).toMatchObject({ inserted: 1, updated: 1 });
  expect(contacts).toMatchObject({ inserted: 2, updated: 1 });
  expect(await undoImport(ctx, { id: contacts.id ?? '' })).toMatchObject({ removed: 2, restored: 2 });
  expect(await undoImport(ctx, { id: accounts.id ?? '' })).toMatchObject({ removed: 1, restored: 1 });
  expect(await everything(world)).toEqual(before);
});

test('what later work rests on is not taken away, and it is said what that is', async () => {
  const { ctx, db, file } = await importWorld();
  const accounts = await importAccounts(ctx, { path: await file(['id', 'A', 'B']) });
  const contacts = await importContacts(ctx, { path: await file(['account,email', 'A,a@a.example']) });
  const orders = await importOrders(ctx, {
    path: await file(['order,account,date,amount', '1,A,2024-01-01,1', '2,C,2024-01-01,1']),
  });
  const later = await importOrders(ctx, {
    path: await file(['order,account,date,amount', '1,A,2024-01-01,2'], 'later.csv'),
  });
  const undo = (result: { id: string | null }) => undoImport(ctx, { id: result.id ?? '' });

  await expect(undo(accounts)).rejects.toMatchObject({
    code: 'refused',
    message:
      'Of the accounts that file.csv made 1 have account contacts, 1 have orders; undo or remove those first.',
  });
  await expect(undo(orders)).rejects.toThrow(
    `The later import of later.csv (${later.id}) changed 1 of the rows of file.csv; undo that one first.`,
  );
  await undo(later);
  await db.prisma.account.updateMany({ where: { externalId: 'C' }, data: { markedKey: true } });
  expect(await undo(orders)).toMatchObject({ removed: 2, notices: [{ code: 'accounts-kept', count: 1 }] });
  await undo(contacts);
  await db.prisma.account.updateMany({ where: { externalId: 'B' }, data: { name: 'Beta' } });
  await expect(undo(accounts)).rejects.toThrow('1 of the accounts of file.csv were changed since');
  expect(await rowsOf(db, 'SELECT external_id AS id FROM accounts ORDER BY 1')).toEqual([
    { id: 'A' },
    { id: 'B' },
    { id: 'C' },
  ]);
});

test('an import is undone once, and only one that landed', async () => {
  const { ctx, file } = await importWorld();
  const { id } = await importOrders(ctx, {
    path: await file(['order,account,date,amount', '1,A,2024-01-01,1']),
  });
  await undoImport(ctx, { id: id ?? '' });
  await expect(undoImport(ctx, { id: id ?? '' })).rejects.toThrow(
    'The import of file.csv was undone already.',
  );
  await expect(undoImport(ctx, { id: randomUUID() })).rejects.toMatchObject({ code: 'notFound' });
});

test('a refusal gives its connection back, so that whoever asks again at once is in nobody’s way', async () => {
  const { ctx, db, file } = await importWorld();
  const title = async (words: string) =>
    importContacts(ctx, { path: await file(['account,email,title', `L,a@a.example,${words}`]) });
  await importAccounts(ctx, { path: await file(['id', 'L']) });
  await title('Buyer');
  const { id } = await title('Chief');
  const last = await title('Head');
  const connections = db.pool.totalCount;
  const refused = undoImport(ctx, { id: id ?? '' });
  await expect(refused).rejects.toMatchObject({ reason: 'import-changed-later' });
  // An ended connection would let go of the turn a moment after whoever held it is answered.
  expect(db.pool.totalCount).toBe(connections);
  expect(await undoImport(ctx, { id: last.id ?? '' })).toMatchObject({ restored: 1 });
});
