import type { Db } from '@sleutel/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountTimeline, getAccount } from '../account/index.ts';
import type { ServiceContext } from '../core/index.ts';
import { withFile } from '../demonstration/files.ts';
import { openSmall, type SmallDemonstration } from '../demonstration/testing/small.ts';
import { importOrders } from '../import/index.ts';
import {
  compareDuplicates,
  dismissDuplicate,
  listDuplicates,
  mergeAccounts,
  proposeDuplicateAgain,
} from './index.ts';
import { accountLinks, derivedLinks } from './links.ts';

let small: SmallDemonstration;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  small = await openSmall();
  ({ db, ctx } = small);
});

afterAll(() => small.close());

test('every reference to an account is handled: moved with it, or made anew', async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT c.conrelid::regclass || '.' || a.attname AS name
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = 'accounts'::regclass AND c.conparentid = 0`,
  );
  const handled = new Set([
    ...accountLinks.map(({ table, column = 'account_id' }) => `${table}.${column}`),
    ...derivedLinks,
  ]);
  expect(rows.map(({ name }) => name).filter((name) => !handled.has(name))).toEqual([]);
});

test('what names an account without a foreign key is handled too', async () => {
  const { rows } = await db.pool.query<{ table: string }>(
    `SELECT table_name AS "table" FROM information_schema.columns JOIN information_schema.tables USING (table_name)
     WHERE column_name = 'account_id' AND table_type = 'BASE TABLE' AND data_type = 'uuid'
       AND NOT (SELECT relispartition FROM pg_class WHERE oid = table_name::regclass)`,
  );
  const handled = new Set([
    ...accountLinks.map(({ table }) => table),
    'account_standings',
    'order_rhythms',
    'order_months',
    'order_totals',
  ]);
  // What an analysis said of it stays as it was said.
  handled.add('analysis_snapshots');
  expect(rows.map(({ table }) => table).filter((table) => !handled.has(table))).toEqual([]);
});

test('what an account may have once only is said to be so', async () => {
  const { rows } = await db.pool.query<{ table: string; columns: string[] }>(
    `SELECT i.indrelid::regclass::text AS "table", array_agg(a.attname::text ORDER BY a.attname) AS columns
     FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
     WHERE i.indisunique GROUP BY i.indexrelid, i.indrelid
     -- The account of a sign-in is a text.
     HAVING bool_or(a.attname = 'account_id' AND a.atttypid = 'uuid'::regtype)`,
  );
  const derived = [
    'account_standings',
    'order_rhythms',
    'order_months',
    'order_totals',
    'analysis_snapshots',
  ];
  const unique = rows.filter(({ table }) => !derived.includes(table));
  for (const { table, columns } of unique) {
    const link = accountLinks.find((each) => each.table === table);
    const said = link?.numbered ? [link.numbered] : (link?.single ?? ['nothing']);
    expect({ table, columns }).toEqual({ table, columns: ['account_id', ...said].toSorted() });
  }
});

test('duplicates are proposed by tax number, domain and name, in that order, and not again once it is said', async () => {
  const { total, items } = await listDuplicates(ctx, {});
  const ofFair = items.filter(({ other }) => other.externalId.startsWith('F'));
  expect(ofFair.map(({ sign, other }) => [sign, other.externalId])).toEqual([
    ['taxId', 'F2012'],
    ['domain', 'F2013'],
    ['name', 'F2014'],
  ]);
  expect(items.map(({ sign }) => sign)).toEqual([
    'taxId',
    'domain',
    ...Array.from({ length: total - 2 }, () => 'name'),
  ]);
  const [first] = items;
  const accountIds: [string, string] = [first?.other.id ?? '', first?.one.id ?? ''];
  await dismissDuplicate(ctx, { accountIds });
  expect((await listDuplicates(ctx, {})).items[0]?.sign).toBe('domain');
  expect((await listDuplicates(ctx, { limit: 1, offset: 1 })).total).toBe(total - 1);
  await proposeDuplicateAgain(ctx, { accountIds });
  expect((await listDuplicates(ctx, {})).total).toBe(total);
});

/** The account most was written to, and one of another manager that has as much of everything as any. */
async function twoFullAccounts(): Promise<[string, string]> {
  const { rows } = await db.pool.query<{ id: string }>(
    `SELECT e.account_id AS id FROM enrolments e JOIN plans p USING (account_id)
     GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 2`,
  );
  return [rows[0]?.id ?? '', rows[1]?.id ?? ''];
}

async function countAll(ids: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table, column = 'account_id', single } of accountLinks) {
    if (single !== undefined) continue;
    const { rows } = await db.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table} WHERE ${column} = ANY($1)`,
      [ids],
    );
    counts[table] = rows[0]?.count ?? 0;
  }
  return counts;
}

test('a merge keeps every link, makes the roll-ups anew, and keeps what was', async () => {
  const [winnerId, loserId] = await twoFullAccounts();
  // One person in the same programme for both accounts, and a competitor of both.
  const enrolment = await db.prisma.enrolment.findFirstOrThrow({ where: { accountId: loserId } });
  const twin = { ...enrolment, id: '0190a000-0000-7000-8000-000000000001', accountId: winnerId };
  await db.prisma.accountContact.upsert({
    where: { accountId_contactId: { accountId: winnerId, contactId: enrolment.contactId } },
    create: { accountId: winnerId, contactId: enrolment.contactId, role: null },
    update: {},
  });
  await db.prisma.enrolment.create({ data: twin });
  const [before, beforeMessages] = [
    await countAll([winnerId, loserId]),
    await db.prisma.message.count({ where: { enrolmentId: enrolment.id } }),
  ];
  const months = async (ids: string[]) =>
    (await db.prisma.orderMonth.findMany({ where: { accountId: { in: ids } } })).reduce(
      (sum, row) => sum + row.orders,
      0,
    );
  const ordersBefore = await months([winnerId, loserId]);
  const [winner, loser] = await compareDuplicates(ctx, { accountIds: [winnerId, loserId] });
  const kept = { id: winner.id, version: winner.version };

  await expect(
    mergeAccounts(ctx, { winner: kept, loser: { id: loser.id, version: loser.version + 1 } }),
  ).rejects.toMatchObject({ reason: 'changed-meanwhile' });
  const user = await db.prisma.user.findFirstOrThrow({ where: { role: 'sales' } });
  const seller: ServiceContext = {
    ...ctx,
    actor: { kind: 'user', id: user.id, name: user.name, role: 'sales' },
  };
  const merged = await mergeAccounts(seller, {
    winner: kept,
    loser: { id: loser.id, version: loser.version },
    take: ['region', 'employees'],
  });

  const after = await countAll([winnerId]);
  expect({ ...after, field_changes: 0, account_merges: 0 }).toEqual({
    ...before,
    field_changes: 0,
    account_merges: 0,
  });
  expect(await months([winnerId])).toBe(ordersBefore);
  expect(await db.prisma.orderRhythm.count({ where: { accountId: winnerId } })).toBe(1);
  expect(await db.prisma.message.count({ where: { enrolmentId: twin.id } })).toBe(beforeMessages);
  const { account } = await getAccount(ctx, { id: winnerId });
  expect([account.region, account.name]).toEqual([loser.values.region, winner.values.name]);
  await expect(getAccount(ctx, { id: loserId })).rejects.toMatchObject({ code: 'notFound' });

  const record = await db.prisma.accountMerge.findUniqueOrThrow({ where: { id: merged.mergeId } });
  expect(record).toMatchObject({
    loserExternalId: loser.externalId,
    byUserId: user.id,
    taken: ['region', 'employees'],
  });
  expect(record.loser).toMatchObject({ id: loserId, name: loser.values.name });
  expect(record.dropped).toMatchObject({
    enrolments: [{ id: enrolment.id }],
    plans: [{ account_id: loserId }],
  });
  const { items } = await accountTimeline(ctx, { id: winnerId, kinds: ['change'] });
  expect(items.map(({ what }) => what)).toContain('merged');
});

test('an import that uses the old number finds the account it went into', async () => {
  const [merge] = await db.prisma.accountMerge.findMany();
  const csv = `account,date,amount,order\n${merge?.loserExternalId},2026-06-16,120.00,M-1\n`;
  const result = await withFile('orders.csv', csv, (path) => importOrders(ctx, { path }));
  expect(result).toMatchObject({ inserted: 1, rejected: 0 });
  const order = await db.prisma.order.findFirstOrThrow({ where: { number: 'M-1' } });
  expect(order.accountId).toBe(merge?.winnerId);
  expect(await db.prisma.account.count({ where: { externalId: merge?.loserExternalId ?? '' } })).toBe(0);
});
