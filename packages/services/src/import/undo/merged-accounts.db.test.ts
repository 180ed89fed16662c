import { expect, test } from 'vitest';
import { mergeInto } from '../../duplicate/testing/merge-into.ts';
import { importAccounts } from '../accounts/import-accounts.ts';
import { importContacts } from '../contacts/import-contacts.ts';
import { importOrders } from '../orders/import-orders.ts';
import { type ImportWorld, importWorld, rowsOf } from '../testing/import-file.ts';
import { undoImport } from './undo-import.ts';

/** Merges the account of the second number into that of the first. */
async function merge({ db, ctx }: ImportWorld, winner: string, loser: string): Promise<void> {
  const idOf = async (externalId: string) =>
    (await db.prisma.account.findUniqueOrThrow({ where: { externalId } })).id;
  await mergeInto(ctx, await idOf(winner), await idOf(loser));
}

test('orders that an import changed come back to the account theirs went into', async () => {
  const world = await importWorld();
  const { ctx, db, file } = world;
  const header = 'order,account,date,amount';
  await importOrders(ctx, {
    path: await file([header, '1,L,2024-01-01,10', '2,W,2024-01-02,5', '3,M,2024-01-03,1']),
  });
  const { id } = await importOrders(ctx, {
    path: await file([header, '1,L,2024-01-01,11', '3,W,2024-01-03,1']),
  });
  await merge(world, 'M', 'L');
  await merge(world, 'W', 'M');
  expect(await undoImport(ctx, { id: id ?? '' })).toMatchObject({ removed: 0, restored: 2 });
  expect(
    await rowsOf(
      db,
      `SELECT o.number, a.external_id AS account, o.amount FROM orders o LEFT JOIN accounts a ON a.id = o.account_id
       ORDER BY 1`,
    ),
  ).toEqual([
    { number: '1', account: 'W', amount: '10.000000' },
    { number: '2', account: 'W', amount: '5.000000' },
    { number: '3', account: 'W', amount: '1.000000' },
  ]);
  expect(await rowsOf(db, 'SELECT orders, revenue FROM order_totals')).toEqual([
    { orders: 3, revenue: '16.000000' },
  ]);
});

const standings = `
  SELECT a.external_id AS account, c.email, k.title, k.department FROM account_contacts k
  JOIN accounts a ON a.id = k.account_id JOIN contacts c ON c.id = k.contact_id ORDER BY 1, 2`;

test('people are again what they were, in the account theirs went into', async () => {
  const world = await importWorld();
  const { ctx, db, file } = world;
  const header = 'account,email,title,department';
  await importAccounts(ctx, { path: await file(['id', 'L', 'M', 'W']) });
  await importContacts(ctx, {
    path: await file([header, 'L,a@a.example,Buyer,', 'L,b@a.example,Clerk,', 'W,b@a.example,Head,Sales']),
  });
  const { id } = await importContacts(ctx, {
    path: await file([header, 'L,a@a.example,Chief,', 'L,b@a.example,Boss,', 'L,c@a.example,New,']),
  });
  await merge(world, 'M', 'L');
  await merge(world, 'W', 'M');
  await undoImport(ctx, { id: id ?? '' });
  expect(await rowsOf(db, standings)).toEqual([
    { account: 'W', email: 'a@a.example', title: 'Buyer', department: null },
    { account: 'W', email: 'b@a.example', title: 'Head', department: 'Sales' },
  ]);
});

test('what a later import changed after the merge is undone first', async () => {
  const world = await importWorld();
  const { ctx, db, file } = world;
  const say = async (account: string, title: string) =>
    importContacts(ctx, { path: await file(['account,email,title', `${account},a@a.example,${title}`]) });
  await importAccounts(ctx, { path: await file(['id', 'L', 'W']) });
  await say('L', 'Buyer');
  const first = await say('L', 'Chief');
  const second = await say('L', 'Head');
  await merge(world, 'W', 'L');
  const third = await say('W', 'Director');
  const undo = (result: { id: string | null }) => undoImport(ctx, { id: result.id ?? '' });
  await expect(undo(second)).rejects.toMatchObject({ reason: 'import-changed-later' });
  await expect(undo(first)).rejects.toMatchObject({ reason: 'import-changed-later' });
  for (const each of [third, second, first]) expect(await undo(each)).toMatchObject({ restored: 1 });
  expect(await rowsOf(db, standings)).toMatchObject([{ account: 'W', title: 'Buyer' }]);
});

test('an account gets the parent back that its own went into', async () => {
  const world = await importWorld();
  const { ctx, db, file } = world;
  await importAccounts(ctx, { path: await file(['id,parent', 'L,', 'W,', 'X,', 'C,L']) });
  const { id } = await importAccounts(ctx, { path: await file(['id,parent', 'C,X']) });
  await merge(world, 'W', 'L');
  expect(await undoImport(ctx, { id: id ?? '' })).toMatchObject({ restored: 1 });
  expect(
    await rowsOf(
      db,
      `SELECT p.external_id AS parent FROM accounts a JOIN accounts p ON p.id = a.parent_id WHERE a.external_id = 'C'`,
    ),
  ).toEqual([{ parent: 'W' }]);
});
