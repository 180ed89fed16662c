import { expect, test } from 'vitest';
import { dismissDuplicate, listDuplicates } from '../duplicate/index.ts';
import { importAccounts, importOrders, undoImport } from './index.ts';
import { importWorld } from './testing/import-file.ts';

const known = ['account,name,domain,tax-id', 'C17,Kaap Wyn (Pty) Ltd,kaapwyn.example,', 'C18,Other,,4711'];

async function worldWithAccounts() {
  const world = await importWorld();
  await importAccounts(world.ctx, { path: await world.file(known) });
  return world;
}

test('orders that make accounts that may be others say so, as a dry run too, and lead to the pairs', async () => {
  const { ctx, file } = await worldWithAccounts();
  const path = await file([
    'account,date,amount',
    'KAAP-WYN,2025-01-05,10',
    'Store 12,2025-01-05,10',
    'Store 13,2025-01-05,10',
    'Berg Blomme,2025-01-05,10',
    'BERG BLOMME CC,2025-01-05,10',
  ]);
  const alike = {
    code: 'accounts-alike',
    count: 2,
    created: 5,
    first: [
      { name: 'KAAP-WYN', like: { account: 'C17', name: 'Kaap Wyn (Pty) Ltd' }, sign: 'name' },
      { name: 'Berg Blomme', like: { account: 'BERG BLOMME CC', name: 'BERG BLOMME CC' }, sign: 'name' },
    ],
  };
  const created = { code: 'accounts-created', count: 5 };
  const dry = await importOrders(ctx, { path, dryRun: true });
  expect(dry.notices).toEqual([created, alike]);
  const { id, notices } = await importOrders(ctx, { path });
  expect(notices).toEqual(dry.notices);
  const { total, items } = await listDuplicates(ctx, { importId: id });
  expect(total).toBe(2);
  expect(items.map(({ one, other }) => [one.name, other.name])).toEqual([
    ['Kaap Wyn (Pty) Ltd', 'KAAP-WYN'],
    ['BERG BLOMME CC', 'Berg Blomme'],
  ]);
});

test('accounts say it by tax number and domain too, of what is new alone, and shops of a chain are left out', async () => {
  const { ctx, file } = await worldWithAccounts();
  const { notices } = await importAccounts(ctx, {
    path: await file([
      'account,name,domain,tax-id',
      'C17,Kaap Wyn,kaapwyn.example,',
      'D1,Somebody,www.kaapwyn.example,',
      'D2,Nobody,,47-11',
      'S0,Spar,spar.example,ZA1',
      'S12,Spar 12 Sandton,spar.example,9000-1',
      'S13,Spar 13 Rosebank,spar.example,9000-1',
    ]),
  });
  expect(notices).toEqual([
    {
      code: 'accounts-alike',
      count: 2,
      created: 5,
      first: [
        { name: 'Nobody', like: { account: 'C18', name: 'Other' }, sign: 'taxId' },
        { name: 'Somebody', like: { account: 'C17', name: 'Kaap Wyn' }, sign: 'domain' },
      ],
    },
  ]);
});

test('an import is undone to the last account though somebody said that two are not the same', async () => {
  const { ctx, file, dump } = await worldWithAccounts();
  const before = await dump('accounts');
  const imports = [
    () => file(['account,date,amount', 'KAAP-WYN,2025-01-05,10']).then((path) => importOrders(ctx, { path })),
    () => file(['account,name', 'D1,KAAP-WYN']).then((path) => importAccounts(ctx, { path })),
  ];
  for (const run of imports) {
    const { id } = await run();
    const { items } = await listDuplicates(ctx, { importId: id });
    expect(items).toHaveLength(1);
    for (const { one, other } of items) await dismissDuplicate(ctx, { accountIds: [one.id, other.id] });
    expect(await undoImport(ctx, { id: id ?? '' })).toMatchObject({ removed: 1, notices: [] });
    expect(await dump('accounts')).toEqual(before);
  }
});
