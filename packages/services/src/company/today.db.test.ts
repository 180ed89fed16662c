import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { addContact, contactMap, leaveAccount } from '../contact/index.ts';
import { type ServiceContext, systemActor } from '../core/index.ts';
import { deriveSignals, keepPromise, promiseVerbs } from '../dossier/index.ts';
import { segmentGround } from '../segment/index.ts';
import { companyDay, updateCompany } from './index.ts';

/** Half past midnight of 19 March in Johannesburg. */
const NIGHT = '2026-03-18T22:30:00Z';
const accountId = '01900000-0000-7000-8000-00000000000a';
let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, NIGHT, 'admin');
  await db.prisma.user.create({
    data: { id: 'user-1', email: 'ruth@house.example', name: 'Ruth Ellery', role: 'admin' },
  });
  await db.prisma.account.create({ data: { id: accountId, externalId: 'K', name: 'Kaap' } });
  await updateCompany(ctx, { timeZone: 'Africa/Johannesburg' });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('today is the day it is where the company is', async () => {
  expect(await companyDay(db.pool, ctx.now())).toBe('2026-03-19');
  expect((await segmentGround(db.pool, ctx.now())).today).toBe('2026-03-19');
});

test('somebody may leave today, and not tomorrow', async () => {
  const { contactId } = await addContact(ctx, {
    accountId,
    reportsToId: null,
    details: { lastName: 'Dube' },
  });
  const version = (await contactMap(ctx, { accountId })).people[0]?.version ?? 0;
  const leave = { accountId, contactId, version };
  await expect(leaveAccount(ctx, { ...leave, leftOn: '2026-03-20' })).rejects.toMatchObject({
    reason: 'leaves-later',
  });
  await leaveAccount(ctx, { ...leave, leftOn: '2026-03-19' });
  expect((await contactMap(ctx, { accountId })).people[0]).toMatchObject({ leftOn: '2026-03-19' });
});

test('a promise that was due yesterday is broken, and is kept today', async () => {
  const promise = await promiseVerbs.add(ctx, {
    accountId,
    values: { summary: 'Call back', madeOn: '2026-03-10', dueOn: '2026-03-18' },
  });
  await deriveSignals({ ...ctx, actor: systemActor('test') }, {});
  expect(await db.prisma.signal.findMany({ where: { kind: 'brokenPromise' } })).toHaveLength(1);
  const kept = await keepPromise(ctx, { id: promise.id, version: promise.version });
  expect(kept).toMatchObject({ keptOn: '2026-03-19' });
});
