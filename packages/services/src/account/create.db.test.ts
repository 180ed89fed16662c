import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import { type ServiceContext, systemActor } from '../core/index.ts';
import { findDuplicates, mergeAccounts } from '../duplicate/index.ts';
import { qualificationBoard } from '../qualification/index.ts';
import { createAccount } from './index.ts';

const now = '2026-01-02T08:00:00Z';
let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, now);
  await seedOrders(db, [], ['Kaap', 'Karoo', 'Old']);
  await db.prisma.account.update({ where: { id: idOfAccount('Kaap') }, data: { domain: 'kaap.example' } });
  await db.prisma.user.createMany({
    data: [
      { id: 'user-1', email: 'test@kaap.example', name: 'Test', role: 'sales' },
      { id: 'gone', email: 'gone@kaap.example', name: 'Gone', role: 'sales', disabledAt: new Date(now) },
    ],
  });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const row = (id: string) => db.prisma.account.findUniqueOrThrow({ where: { id } });

test('a name is enough: it gets a number, is its maker’s, and stands among the prospects', async () => {
  const { id, externalId, version } = await createAccount(ctx, { name: 'Swartland' });
  expect(externalId).toMatch(/^SL-\w{3}-\w{4}$/);
  expect(await row(id)).toMatchObject({
    externalId,
    name: 'Swartland',
    ownerId: 'user-1',
    type: null,
    typeSetBy: null,
    importId: null,
    version,
  });
  const { columns } = await qualificationBoard(ctx, {});
  expect(columns.flatMap(({ cards }) => cards).map((card) => card.name)).toContain('Swartland');
  expect((await createAccount(ctx, { name: 'Swartland' })).externalId).not.toBe(externalId);
});

test('all that is known of it is kept, in the history and in the audit', async () => {
  const { id } = await createAccount(ctx, {
    externalId: 'K-9',
    name: 'Sandveld',
    domain: 'https://Sandveld.example/contact',
    country: 'ZA',
    language: 'af',
    timeZone: 'Africa/Johannesburg',
    currency: 'ZAR',
    ownerId: null,
    parentId: idOfAccount('Kaap'),
    type: 'expert',
    tags: ['wine', 'cape'],
    fields: { tier: 'gold', old: null },
  });
  expect(await row(id)).toMatchObject({
    externalId: 'K-9',
    domain: 'sandveld.example',
    country: 'ZA',
    language: 'af',
    timeZone: 'Africa/Johannesburg',
    currency: 'ZAR',
    ownerId: null,
    parentId: idOfAccount('Kaap'),
    type: 'expert',
    typeSetBy: 'person',
    tags: ['cape', 'wine'],
    fields: { tier: 'gold' },
    createdAt: new Date(now),
  });
  const audited = await db.prisma.auditEntry.findMany({ where: { verb: 'account.create', entityId: id } });
  expect(audited.map(({ actor, detail }) => ({ actor, detail }))).toEqual([
    { actor: 'user-1', detail: { externalId: 'K-9', name: 'Sandveld' } },
  ]);
  const [change] = await db.prisma.fieldChange.findMany({ where: { accountId: id } });
  expect(change).toMatchObject({ field: null, before: null, after: { name: 'Sandveld' }, actor: 'user-1' });
});

test('a number that is taken is refused, and so is one of an account that was merged', async () => {
  const twice = await Promise.allSettled(
    ['One', 'Two'].map((name) => createAccount(ctx, { name, externalId: 'T-1' })),
  );
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(createAccount(ctx, { name: 'Another', externalId: ' Karoo ' })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'account-number-taken',
    detail: { number: 'Karoo', account: 'Karoo Ltd', accountId: idOfAccount('Karoo') },
  });
  const [winner, loser] = await Promise.all(['Karoo', 'Old'].map((name) => row(idOfAccount(name))));
  await mergeAccounts(ctx, {
    winner: { id: winner?.id ?? '', version: winner?.version ?? 0 },
    loser: { id: loser?.id ?? '', version: loser?.version ?? 0 },
    take: [],
  });
  await expect(createAccount(ctx, { name: 'Another', externalId: 'Old' })).rejects.toMatchObject({
    detail: { number: 'Old', account: 'Karoo Ltd', accountId: idOfAccount('Karoo') },
  });
  expect(await db.prisma.account.count({ where: { name: 'Another' } })).toBe(0);
});

test.each([
  ['nobody’s name', { ownerId: 'nobody' }, 'no-such-user'],
  ['the name of somebody who may not sign in any more', { ownerId: 'gone' }, 'no-such-user'],
  ['a parent that is none', { parentId: idOfAccount('nowhere') }, 'no-such-parent'],
])('%s is refused, and nothing is left of it', async (_, part, reason) => {
  await expect(createAccount(ctx, { name: 'Refused', ...part })).rejects.toMatchObject({ reason });
  expect(await db.prisma.account.count({ where: { name: 'Refused' } })).toBe(0);
});

test('a viewer adds nothing, and what the engine adds is nobody’s', async () => {
  await expect(createAccount(contextFor(db, now, 'viewer'), { name: 'Viewed' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const { id } = await createAccount({ ...ctx, actor: systemActor('test') }, { name: 'Made' });
  expect((await row(id)).ownerId).toBeNull();
});

test('an account of the same domain or name is found before, whatever does not count in them', async () => {
  const signs = async (name: string, domain = '') =>
    (await findDuplicates(ctx, { name, domain })).map((found) => [found.name, found.sign]);
  expect(await signs('K.A.A.P. (Pty) Ltd')).toEqual([['Kaap Ltd', 'name']]);
  expect(await signs('Something else', 'https://www.KAAP.example/about')).toEqual([['Kaap Ltd', 'domain']]);
  expect(await signs('Karoo', 'kaap.example')).toEqual([
    ['Kaap Ltd', 'domain'],
    ['Karoo Ltd', 'name'],
  ]);
  expect(await signs('Ltd', 'x')).toEqual([]);
});
