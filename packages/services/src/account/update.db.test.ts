import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import type { ServiceContext } from '../core/index.ts';
import { listFieldChanges } from '../field-change/index.ts';
import { markAccount, setAccountType, updateAccount } from './index.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
let other: ServiceContext;
const id = idOfAccount('Kaap');

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-01-02T08:00:00Z');
  other = { ...ctx, actor: { kind: 'user', id: 'user-2', name: 'Ruth', role: 'manager' } };
  await seedOrders(db, [], ['Kaap', 'Holding']);
  await db.prisma.user.createMany({
    data: [
      { id: 'user-1', email: 'test@kaap.example', name: 'Test', role: 'sales' },
      { id: 'user-2', email: 'ruth@kaap.example', name: 'Ruth', role: 'manager' },
    ],
  });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const account = () => db.prisma.account.findUniqueOrThrow({ where: { id } });

test('a change writes what it names, its history and the audit', async () => {
  const { version } = await updateAccount(ctx, {
    id,
    version: 1,
    set: { domain: 'Kaap.Example', tags: ['wine', 'cape', 'wine'], fields: { tier: 'gold', old: null } },
  });
  expect(version).toBe(2);
  expect(await account()).toMatchObject({
    name: 'Kaap Ltd',
    domain: 'kaap.example',
    tags: ['cape', 'wine'],
    fields: { tier: 'gold' },
    version: 2,
  });
  const { items } = await listFieldChanges(ctx, { entity: 'account', entityId: id });
  expect(new Map(items.map(({ field, before, after, by }) => [field, [before, after, by?.name]]))).toEqual(
    new Map<string, unknown>([
      ['domain', [null, 'kaap.example', 'Test']],
      ['fields.tier', [null, 'gold', 'Test']],
      ['tags', [[], ['cape', 'wine'], 'Test']],
    ]),
  );
  expect(await db.prisma.auditEntry.count({ where: { verb: 'account.update', entityId: id } })).toBe(1);
});

test('two who change different fields at once both hold', async () => {
  const { version } = await account();
  await Promise.all([
    updateAccount(ctx, { id, version, set: { industry: 'Wine' } }),
    updateAccount(other, { id, version, set: { region: 'Cape' } }),
  ]);
  expect(await account()).toMatchObject({ industry: 'Wine', region: 'Cape', version: version + 2 });
});

test('the second who changes the same field is told what the first made of it, and may then overwrite it', async () => {
  const { version } = await account();
  await updateAccount(other, { id, version, set: { name: 'Kaap Wyn' } });
  const refused = updateAccount(ctx, { id, version, set: { name: 'Cape Wine', employees: 12 } });
  await expect(refused).rejects.toMatchObject({
    code: 'conflict',
    reason: 'changed-meanwhile',
    detail: { version: version + 1, values: { name: 'Kaap Wyn', employees: null }, by: 'Ruth' },
  });
  expect(await account()).toMatchObject({ name: 'Kaap Wyn', employees: null });
  await updateAccount(ctx, { id, version: version + 1, set: { name: 'Cape Wine' } });
  expect(await account()).toMatchObject({ name: 'Cape Wine' });
});

test('a version that nobody kept the changes of counts as one that met', async () => {
  const { version } = await account();
  await db.prisma.account.update({ where: { id }, data: { version: { increment: 1 }, country: 'ZA' } });
  const late = updateAccount(ctx, { id, version, set: { country: 'NL' } });
  await expect(late).rejects.toMatchObject({ code: 'conflict', detail: { values: { country: 'ZA' } } });
});

test('a choice of type and a mark have a history too', async () => {
  await setAccountType(other, { id, type: 'expert', reason: 'knows every grape' });
  await markAccount(ctx, { id, key: true });
  const { items } = await listFieldChanges(ctx, { entity: 'account', entityId: id, limit: 3 });
  expect(items.map(({ field, after }) => [field, after])).toEqual([
    ['markedKey', true],
    ['type', 'expert'],
    ['typeReason', 'knows every grape'],
  ]);
});

test.each([
  ['an owner who is nobody', { ownerId: 'nobody' }, 'no-such-user'],
  ['itself as its parent', { parentId: id }, 'no-such-parent'],
])('%s is refused', async (_, set, reason) => {
  const { version } = await account();
  await expect(updateAccount(ctx, { id, version, set })).rejects.toMatchObject({ code: 'refused', reason });
});

test('nor may a parent stand below its child', async () => {
  const holding = idOfAccount('Holding');
  const { version } = await account();
  await updateAccount(ctx, { id, version, set: { parentId: holding } });
  const loop = updateAccount(ctx, { id: holding, version: 1, set: { parentId: id } });
  await expect(loop).rejects.toMatchObject({ reason: 'no-such-parent' });
});

test('a viewer changes nothing', async () => {
  const viewer = contextFor(db, '2026-01-02T08:00:00Z', 'viewer');
  await expect(updateAccount(viewer, { id, version: 1, set: {} })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
