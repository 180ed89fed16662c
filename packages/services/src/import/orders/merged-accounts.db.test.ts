import { expect, test } from 'vitest';
import { mergeInto } from '../../duplicate/testing/merge-into.ts';
import { type ImportWorld, importWorld, rowsOf } from '../testing/import-file.ts';
import { importOrders } from './import-orders.ts';

const header = 'account,date,amount,cost';
const none = { inserted: 0, updated: 0, rejected: 0 };

/** Merges account L into W. */
async function merge({ db, ctx }: ImportWorld): Promise<void> {
  const idOf = async (externalId: string) =>
    (await db.prisma.account.findUniqueOrThrow({ where: { externalId } })).id;
  await mergeInto(ctx, await idOf('W'), await idOf('L'));
}

async function imported({ ctx, file }: ImportWorld, ...rows: readonly string[]) {
  return importOrders(ctx, { path: await file([header, ...rows]) });
}

const everything = async ({ dump }: ImportWorld) => [await dump('orders'), await dump('order_totals')];

test('a file imported again after two of its accounts were merged changes nothing', async () => {
  const world = await importWorld();
  const rows = ['W,2024-01-01,100,1', 'L,2024-01-02,200,2', 'L,2024-01-01,100,3', 'L,2024-01-01,100,4'];
  await imported(world, ...rows);
  await merge(world);
  const before = await everything(world);
  expect(await imported(world, ...rows)).toMatchObject({ ...none, unchanged: 4 });
  expect(await everything(world)).toEqual(before);
  expect(await rowsOf(world.db, 'SELECT orders, revenue FROM order_totals')).toEqual([
    { orders: 4, revenue: '500.000000' },
  ]);
});

test('a file that calls the orders of the old account by the new one finds them', async () => {
  const world = await importWorld();
  await imported(world, 'W,2024-01-01,100,1', 'L,2024-01-01,100,2', 'L,2024-01-02,200,3');
  await merge(world);
  const before = await everything(world);
  const anew = ['W,2024-01-01,100,1', 'W,2024-01-01,100,2', 'W,2024-01-02,200,3'];
  expect(await imported(world, ...anew)).toMatchObject({ ...none, unchanged: 3 });
  expect(await everything(world)).toEqual(before);
  // One more of the same is one more, and stays one.
  const more = [...anew, 'W,2024-01-01,100,5'];
  expect(await imported(world, ...more)).toMatchObject({ ...none, inserted: 1, unchanged: 3 });
  expect(await imported(world, ...more)).toMatchObject({ ...none, unchanged: 4 });
});

test('both numbers in a file that comes after the merge are different orders', async () => {
  const world = await importWorld();
  await imported(world, 'W,2024-01-01,1,', 'L,2024-01-02,1,');
  await merge(world);
  const rows = ['L,2024-02-01,7,1', 'W,2024-02-01,7,2', 'W,2024-02-02,9,'];
  expect(await imported(world, ...rows)).toMatchObject({ ...none, inserted: 3 });
  expect(await imported(world, ...rows)).toMatchObject({ ...none, unchanged: 3 });
});

test('orders that were kept under the new number when a file named the old one are found', async () => {
  const world = await importWorld();
  await imported(world, 'W,2024-01-01,1,', 'L,2024-01-02,1,');
  await merge(world);
  const rows = ['W,2024-02-01,7,1', 'L,2024-02-01,7,2', 'L,2024-02-02,9,'];
  await imported(world, ...rows);
  await world.db.pool.query(`
    UPDATE orders SET key = CASE key WHEN 'L|2024-02-01|7|1' THEN 'W|2024-02-01|7|2' ELSE 'W|2024-02-02|9|1' END
    WHERE key LIKE 'L|2024-02-%'`);
  const before = await everything(world);
  expect(await imported(world, ...rows)).toMatchObject({ ...none, unchanged: 3 });
  expect(await everything(world)).toEqual(before);
});
