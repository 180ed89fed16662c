import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { FULL_EXAMPLE } from '@sleutel/domain/template';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { loadSendingCompany, updateCompany } from '../company/index.ts';
import type { ServiceContext } from '../core/index.ts';
import { brandOf } from '../message/brand.ts';
import { type MailSource, mailFacts } from '../message/mail-facts.ts';
import { managersById } from '../programme/manager.ts';
import { addUser, listUsers, updateUser } from '../user/index.ts';
import { addPicture, getPicture } from './index.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
const bytesOf = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));
const png = bytesOf('\x89PNG\r\n\x1a\nof the company');
const unknown = `/pictures/${'0'.repeat(64)}.png`;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-01-02T08:00:00Z', 'admin');
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('the same picture is kept once, whoever brings it and however often', async () => {
  const added = await Promise.all([1, 2, 3].map(() => addPicture(ctx, { bytes: png })));
  expect(new Set(added.map(({ address }) => address)).size).toBe(1);
  const [{ address, url }] = added as [(typeof added)[number]];
  expect(url).toBe(`${ctx.publicUrl}${address}`);
  expect(await db.prisma.picture.count()).toBe(1);
  expect(await db.prisma.auditEntry.count({ where: { verb: 'picture.add' } })).toBe(1);
  const engine: ServiceContext = { ...ctx, actor: { kind: 'system', id: 'recipient', role: 'system' } };
  const kept = await getPicture(engine, { address });
  expect(kept.contentType).toBe('image/png');
  expect(Buffer.from(kept.bytes).equals(png)).toBe(true);
  await expect(getPicture(engine, { address: address.replace('.png', '.gif') })).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(getPicture(ctx, { address })).rejects.toMatchObject({ code: 'forbidden' });
});

test('what mail programs do not show is refused with the reason, and nothing is kept', async () => {
  const before = await db.prisma.picture.count();
  for (const [text, reason] of [
    ['', 'picture-empty'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'picture-svg'],
    ['%PDF-1.7', 'picture-format'],
    [`GIF89a${'.'.repeat(512_000)}`, 'picture-too-large'],
  ] as const) {
    await expect(addPicture(ctx, { bytes: bytesOf(text) })).rejects.toMatchObject({
      code: 'invalid',
      reason,
    });
  }
  expect(await db.prisma.picture.count()).toBe(before);
});

test('a logo and a photo name pictures that are there, and e-mails name them in full', async () => {
  const { address, url } = await addPicture(ctx, { bytes: png });
  const refused = { code: 'refused', reason: 'picture-not-there' };
  await expect(updateCompany(ctx, { logoUrl: unknown })).rejects.toMatchObject(refused);
  await updateCompany(ctx, { logoUrl: address });
  expect(brandOf(await loadSendingCompany(ctx)).logoUrl).toBe(url);
  await updateCompany(ctx, { logoUrl: 'https://cdn.example/logo.png' });
  expect(brandOf(await loadSendingCompany(ctx)).logoUrl).toBe('https://cdn.example/logo.png');

  await addUser(ctx, { email: 'admin@kaap.example', role: 'admin' });
  const { user } = await addUser(ctx, { email: 'danie@kaap.example', role: 'manager' });
  await expect(updateUser(ctx, { id: user.id, image: unknown })).rejects.toMatchObject(refused);
  await updateUser(ctx, { id: user.id, image: address });
  await updateUser(ctx, { id: user.id, role: 'sales' });
  expect((await listUsers(ctx, {})).find(({ id }) => id === user.id)).toMatchObject({ image: address });
  const signed = await factsSignedBy(user.id);
  expect(signed.manager.photoUrl).toBe(url);

  await updateUser(ctx, { id: user.id, image: null });
  expect((await factsSignedBy(user.id)).manager.photoUrl).toBeNull();
  expect(await db.prisma.picture.count({ where: { id: address.slice(10, 74) } })).toBe(1);
});

async function factsSignedBy(id: string) {
  const manager = (await managersById(db.pool, [id])).get(id);
  if (!manager) throw new Error('no manager');
  const recipient = { firstName: 'Anna', lastName: null, title: null, accountName: 'Vlei' };
  return mailFacts({
    manager,
    recipient: recipient as MailSource['recipient'],
    company: await loadSendingCompany(ctx),
    purchases: undefined,
    offer: null,
    ownFields: { contact: {}, account: {} },
    today: '2026-01-02',
    unsubscribeUrl: FULL_EXAMPLE.unsubscribe.url,
    preferencesUrl: FULL_EXAMPLE.preferences.url,
    publicUrl: ctx.publicUrl,
  });
}
