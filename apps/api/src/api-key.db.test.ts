import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { updateCompany } from '@sleutel/services/company';
import type { Actor } from '@sleutel/services/core';
import { addApiKey, addUser, revokeApiKey, setPassword, updateUser } from '@sleutel/services/user';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callWithKey } from './testing/browser.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let admin: Extract<Actor, { kind: 'user' }>;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  const { user } = await house.addUser('admin');
  admin = { kind: 'user', id: user.id, name: user.name, role: user.role };
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

const statusOf = async (secret: string, procedure: string) =>
  (await callWithKey(house, secret, procedure)).status;

test('a key does what its scopes say and no more', async () => {
  const { secret, key } = await addApiKey(house.contextOf(admin), { name: 'till', scopes: ['user.me'] });
  expect(secret).toMatch(/^slk_[\w-]{43}$/);
  expect(secret.startsWith(key.prefix)).toBe(true);
  expect(await statusOf(secret, 'user.me')).toBe(200);
  expect(await statusOf(secret, 'user.list')).toBe(403);
});

test('a key for everything may what its user may', async () => {
  const { secret } = await addApiKey(house.contextOf(admin), { name: 'everything', scopes: ['*'] });
  expect(await statusOf(secret, 'user.list')).toBe(200);
});

test('the secret itself is not kept', async () => {
  const { secret } = await addApiKey(house.contextOf(admin), { name: 'kept', scopes: ['*'] });
  const { rows } = await house.deps.services.db.pool.query<{ row: string }>(
    'SELECT api_keys::text AS row FROM api_keys',
  );
  expect(rows.map(({ row }) => row).join()).not.toContain(secret.slice(12));
});

test('an expired, a revoked and an invented key are nobody', async () => {
  const now = Date.now();
  const expiring = await addApiKey(house.contextOf(admin), {
    name: 'expiring',
    scopes: ['*'],
    expiresAt: new Date(now + 60_000).toISOString(),
  });
  expect(await statusOf(expiring.secret, 'user.me')).toBe(200);
  await house.deps.services.db.prisma.apiKey.update({
    where: { id: expiring.key.id },
    data: { expiresAt: new Date(now - 1) },
  });
  expect(await statusOf(expiring.secret, 'user.me')).toBe(401);

  const revoked = await addApiKey(house.contextOf(admin), { name: 'revoked', scopes: ['*'] });
  const { revokedAt } = await revokeApiKey(house.contextOf(admin), { id: revoked.key.id });
  expect(revokedAt).not.toBeNull();
  expect(await statusOf(revoked.secret, 'user.me')).toBe(401);

  expect(await statusOf(`slk_${'A'.repeat(43)}`, 'user.me')).toBe(401);
  expect(await statusOf('something else', 'user.me')).toBe(401);
});

test('a key is worth something until its last day ends where the company is', async () => {
  await updateCompany(house.contextOf(admin), { timeZone: 'Pacific/Auckland' });
  const until = (lastDay: string, more = {}) =>
    addApiKey(house.contextOf(admin), { name: lastDay, scopes: ['user.me'], lastDay, ...more });
  const { key, secret } = await until('2199-06-30');
  expect(key.expiresAt).toBe('2199-06-30T12:00:00.000Z');
  expect(await statusOf(secret, 'user.me')).toBe(200);
  await expect(until('2020-06-30')).rejects.toMatchObject({ reason: 'expired-already' });
  await expect(until('2199-06-31')).rejects.toMatchObject({ reason: 'bad-input' });
  const both = { expiresAt: '2199-06-30T00:00:00Z' };
  await expect(until('2199-06-30', both)).rejects.toMatchObject({ reason: 'bad-input' });
});

test('a key of a disabled user is nobody, and one of a demoted user may less', async () => {
  const other = await house.addUser('admin');
  const actor: Actor = { kind: 'user', id: other.user.id, name: 'Other', role: 'admin' };
  const { secret } = await addApiKey(house.contextOf(actor), { name: 'other', scopes: ['*'] });
  await house.setRole(other.user.id, 'viewer');
  expect(await statusOf(secret, 'user.list')).toBe(403);
  expect(await statusOf(secret, 'user.me')).toBe(200);
  await house.deps.services.db.prisma.user.update({
    where: { id: other.user.id },
    data: { disabledAt: new Date() },
  });
  expect(await statusOf(secret, 'user.me')).toBe(401);
});

test('a key for everything lets nobody in and raises nobody', async () => {
  const asKey = house.contextOf({ ...admin, scopes: ['*'] });
  const refused = { code: 'forbidden', reason: 'not-a-person' };
  await expect(addUser(asKey, { email: 'own@key.example', role: 'admin' })).rejects.toMatchObject(refused);
  await expect(setPassword(asKey, { id: admin.id })).rejects.toMatchObject(refused);
  await expect(updateUser(asKey, { id: admin.id, role: 'admin' })).rejects.toMatchObject(refused);
});

test('a key makes no keys, and none is made with an unknown scope or an end in the past', async () => {
  const asKey: Actor = { ...admin, scopes: ['*'] };
  await expect(addApiKey(house.contextOf(asKey), { name: 'child', scopes: ['*'] })).rejects.toMatchObject({
    reason: 'not-a-person',
  });
  const past = { name: 'past', scopes: ['*' as const], expiresAt: '2020-01-01T00:00:00Z' };
  await expect(addApiKey(house.contextOf(admin), past)).rejects.toMatchObject({ reason: 'expired-already' });
  for (const bad of ['user.explode', 'user.add'] as unknown as ['*']) {
    await expect(addApiKey(house.contextOf(admin), { name: 'bad', scopes: [bad] })).rejects.toMatchObject({
      reason: 'bad-input',
    });
  }
});
