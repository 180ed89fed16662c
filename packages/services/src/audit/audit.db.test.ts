import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../account/index.ts';
import { contextFor } from '../analysis/testing/context.ts';
import { updateCompany } from '../company/index.ts';
import { promiseVerbs } from '../dossier/index.ts';
import { addUser, setPassword } from '../user/index.ts';
import { addWebhookEndpoint, removeWebhookEndpoint } from '../webhook/index.ts';
import { listAudit } from './index.ts';

let database: TestDatabase;
let db: Db;

const at = (moment: string) => contextFor(db, moment, 'admin');

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  const { user } = await addUser(at('2026-01-02T08:00:00Z'), { email: 'anna@kaap.example', role: 'admin' });
  await updateCompany(
    { ...at('2026-01-03T08:00:00Z'), actor: { kind: 'user', id: user.id, name: 'anna', role: 'admin' } },
    { name: 'Kaap' },
  );
  await setPassword(at('2026-01-04T08:00:00Z'), { id: user.id });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('the newest stands first, and pages go on where the last one ended', async () => {
  const ctx = at('2026-01-05T08:00:00Z');
  const first = await listAudit(ctx, { limit: 2 });
  expect(first.items.map(({ verb }) => verb)).toEqual(['user.setPassword', 'company.update']);
  const second = await listAudit(ctx, { limit: 2, before: first.older ?? '' });
  expect(second.items.map(({ verb }) => verb)).toEqual(['user.add']);
  expect(second.older).toBeNull();
});

test('it is found by who, by what and by when', async () => {
  const ctx = at('2026-01-05T08:00:00Z');
  const [changed] = (await listAudit(ctx, { noun: 'company' })).items;
  expect(changed).toMatchObject({ actor: { name: 'anna' }, entity: 'company', detail: { fields: ['name'] } });
  const byAnna = await listAudit(ctx, { actorId: changed?.actor.id ?? '' });
  expect(byAnna.items.map(({ verb }) => verb)).toEqual(['company.update']);
  const days = await listAudit(ctx, { from: '2026-01-03', until: '2026-01-03' });
  expect(days.items.map(({ verb }) => verb)).toEqual(['company.update']);
});

test('it says whom or what each was about: itself, or the account that it belongs to', async () => {
  const ctx = at('2026-01-06T08:00:00Z');
  const account = await createAccount(ctx, { name: 'Karoo Kitchens', ownerId: null });
  const [made] = (await listAudit(ctx, { noun: 'account' })).items;
  expect(made?.subject).toEqual({ kind: 'account', id: account.id, name: 'Karoo Kitchens' });
  await promiseVerbs.add(ctx, {
    accountId: account.id,
    values: { summary: 'Samples', madeOn: '2026-01-06', dueOn: '2026-01-09' },
  });
  const [promised] = (await listAudit(ctx, { noun: 'promise' })).items;
  expect(promised?.subject).toEqual({ kind: 'account', id: account.id, name: 'Karoo Kitchens' });
  const [added] = (await listAudit(ctx, { noun: 'user' })).items.slice(-1);
  expect(added?.subject).toMatchObject({ kind: 'user', name: 'anna' });
  const [changed] = (await listAudit(ctx, { noun: 'company' })).items;
  expect(changed?.subject).toBeNull();
});

test('an endpoint goes by its name for as long as it is there', async () => {
  const anna = await db.prisma.user.findFirstOrThrow({ where: { name: 'anna' } });
  const ctx = at('2026-01-07T08:00:00Z');
  const asAnna = { ...ctx, actor: { ...ctx.actor, id: anna.id } };
  const crm = { name: 'The CRM', url: 'https://crm.example/', types: ['message.replied' as const] };
  const { endpoint } = await addWebhookEndpoint(asAnna, crm);
  const subjects = async () => (await listAudit(ctx, { noun: 'webhook' })).items.map((each) => each.subject);
  const told = { kind: 'webhookEndpoint', id: endpoint.id };
  expect(await subjects()).toEqual([{ ...told, name: 'The CRM' }]);
  await removeWebhookEndpoint(asAnna, { id: endpoint.id });
  expect(await subjects()).toEqual([
    { ...told, name: null },
    { ...told, name: null },
  ]);
});

test('only an administrator reads it', async () => {
  const ctx = contextFor(db, '2026-01-05T08:00:00Z', 'marketer');
  await expect(listAudit(ctx, {})).rejects.toMatchObject({ code: 'forbidden' });
});
