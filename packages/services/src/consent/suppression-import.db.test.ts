import { expect, test } from 'vitest';
import { systemActor } from '../core/index.ts';
import { importAccounts, importContacts } from '../import/index.ts';
import { type ImportWorld, importWorld } from '../import/testing/import-file.ts';
import { erasePerson, sealToken, setPreferences, suppressedAmong } from './index.ts';

const anna = ['account;e-mail;first name;consent', 'A;Anna@a.example;Anna;yes'];

async function withAnna(): Promise<ImportWorld> {
  const world = await importWorld();
  await importAccounts(world.ctx, { path: await world.file(['id', 'A'], 'accounts.csv') });
  await importContacts(world.ctx, { path: await world.file(anna) });
  return world;
}

const isSuppressed = async ({ db, ctx }: ImportWorld) =>
  (await suppressedAmong(db.pool, ctx.appSecret, ['anna@a.example'])).size === 1;

test('no import lifts a suppression or grants again what was withdrawn', async () => {
  const world = await withAnna();
  const { db, ctx, file } = world;
  const { id } = await db.prisma.contact.findFirstOrThrow();
  const token = sealToken(ctx.appSecret, 'preferences', id);
  await setPreferences({ ...ctx, actor: systemActor('test') }, { token, choice: { kind: 'stop' } });
  const again = await importContacts(ctx, { path: await file([...anna, 'A;ANNA@a.example;Anna;granted']) });
  expect(again.rows).toBe(2);
  expect(await isSuppressed(world)).toBe(true);
  expect(await db.prisma.consent.findMany()).toMatchObject([{ topic: 'marketing', state: 'withdrawn' }]);
});

test('an erased person who is imported again is a new person whom nobody writes to', async () => {
  const world = await withAnna();
  const { db, ctx, file } = world;
  const { id } = await db.prisma.contact.findFirstOrThrow();
  await erasePerson({ ...ctx, actor: systemActor('test') }, { id });
  await importContacts(ctx, { path: await file(anna, 'again.csv') });
  expect(await isSuppressed(world)).toBe(true);
  const people = await db.prisma.contact.findMany({ orderBy: { erasedAt: 'asc' } });
  expect(people.map(({ email, erasedAt }) => [email, erasedAt === null])).toEqual([
    [null, false],
    ['anna@a.example', true],
  ]);
});
