import { createDb, type Db, derivedId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import type { ServiceContext } from '../core/index.ts';
import { listFieldChanges } from '../field-change/index.ts';
import { waitingForLocks } from '../programme/testing/waiting.ts';
import {
  complaintVerbs,
  decisionStageVerbs,
  deliveryVerbs,
  deriveSignals,
  getDossier,
  interactionVerbs,
  keepPromise,
  lossVerbs,
  orderDecisionStages,
  promiseVerbs,
  qualificationVerbs,
  rivalVerbs,
  setLossSigns,
  signalVerbs,
  tenderVerbs,
  updateDossier,
} from './index.ts';
import { refreshSignals } from './signals.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
let other: ServiceContext;
const [accountId, elsewhere] = [idOfAccount('Kaap'), idOfAccount('Elsewhere')];
const anna = derivedId(new Date(0), 'anna');

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-06-10T08:00:00Z');
  other = { ...ctx, actor: { kind: 'user', id: 'user-2', name: 'Ruth', role: 'manager' } };
  await seedOrders(db, [], ['Kaap', 'Elsewhere', 'Losing']);
  await db.prisma.user.createMany({
    data: [
      { id: 'user-1', email: 'test@kaap.example', name: 'Test', role: 'sales' },
      { id: 'user-2', email: 'ruth@kaap.example', name: 'Ruth', role: 'manager' },
    ],
  });
  await db.prisma.contact.create({ data: { id: anna, email: 'anna@kaap.example' } });
  await db.prisma.accountContact.create({ data: { accountId, contactId: anna, role: 'decisionMaker' } });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const derived = async (id = accountId) =>
  (await signalVerbs.list(ctx, { accountId: id })).items.map(({ kind, occurredAt }) => [
    kind,
    occurredAt.slice(0, 10),
  ]);

test('a late delivery is a sign until it turns out that it was in time', async () => {
  const late = await deliveryVerbs.add(ctx, {
    accountId,
    values: { reference: 'D1', promisedOn: '2026-06-01', deliveredOn: '2026-06-04' },
  });
  expect(late).toMatchObject({ version: 1, note: null, deliveredOn: '2026-06-04' });
  expect(await derived()).toEqual([['lateDelivery', '2026-06-01']]);
  await deliveryVerbs.update(ctx, { id: late.id, version: 1, set: { deliveredOn: '2026-06-01' } });
  expect(await derived()).toEqual([]);
});

test('what is removed comes back under its id with all it said', async () => {
  const row = await tenderVerbs.add(ctx, {
    accountId,
    values: { title: 'Glass', openedOn: '2026-05-02', amount: '12000.50', currency: 'ZAR' },
  });
  expect(row).toMatchObject({ outcome: 'open', amount: '12000.5', competitorName: null });
  await tenderVerbs.remove(ctx, { id: row.id, version: 1 });
  expect((await tenderVerbs.list(ctx, { accountId })).total).toBe(0);
  expect(await derived()).toEqual([]);
  const back = await tenderVerbs.restore(ctx, { id: row.id });
  const { createdAt: _, updatedAt: __, ...said } = row;
  expect(back).toMatchObject({ ...said, version: 3 });
  expect(await derived()).toEqual([['tenderOpened', '2026-05-02']]);
  const { items } = await listFieldChanges(ctx, { entity: 'tender', entityId: row.id });
  expect(items.map(({ before, after }) => [before !== null, after !== null])).toEqual([
    [false, true],
    [true, false],
    [false, true],
  ]);
  await expect(tenderVerbs.restore(ctx, { id: row.id })).rejects.toMatchObject({ code: 'conflict' });
});

test('two people in one row: other fields both hold, the same field asks', async () => {
  const { id } = await complaintVerbs.add(ctx, {
    accountId,
    values: { openedOn: '2026-06-02', summary: 'Chipped' },
  });
  await Promise.all([
    complaintVerbs.update(ctx, { id, version: 1, set: { answer: 'Replaced' } }),
    complaintVerbs.update(other, { id, version: 1, set: { closedOn: '2026-06-05' } }),
  ]);
  const late = complaintVerbs.update(ctx, { id, version: 1, set: { closedOn: '2026-06-09' } });
  await expect(late).rejects.toMatchObject({
    code: 'conflict',
    detail: { version: 3, values: { closedOn: '2026-06-05' }, by: 'Ruth' },
  });
  const removed = complaintVerbs.remove(ctx, { id, version: 1 });
  await expect(removed).rejects.toMatchObject({ code: 'conflict' });
  const [row] = (await complaintVerbs.list(ctx, { accountId })).items;
  expect(row).toMatchObject({ answer: 'Replaced', closedOn: '2026-06-05', version: 3 });
});

test.each([
  ['a delivery without a day', () => deliveryVerbs.add(ctx, { accountId, values: { reference: 'D9' } })],
  [
    'a tender won on no day',
    () => tenderVerbs.add(ctx, { accountId, values: { title: 'x', openedOn: '2026-01-01', outcome: 'won' } }),
  ],
  [
    'a promise due before it was made',
    () =>
      promiseVerbs.add(ctx, {
        accountId,
        values: { summary: 'x', madeOn: '2026-02-02', dueOn: '2026-02-01' },
      }),
  ],
  [
    'a tender decided before it opened',
    () =>
      tenderVerbs.add(ctx, {
        accountId,
        values: { title: 'x', openedOn: '2026-01-02', outcome: 'lost', decidedOn: '2026-01-01' },
      }),
  ],
  [
    'a talk with a stranger',
    () =>
      interactionVerbs.add(ctx, {
        accountId: elsewhere,
        values: { kind: 'call', happenedAt: '2026-06-01T10:00:00Z', summary: 'x', contactIds: [anna] },
      }),
  ],
  [
    'a tender lost to nobody we know',
    () =>
      tenderVerbs.add(ctx, {
        accountId,
        values: { title: 'x', openedOn: '2026-01-01', competitorId: idOfAccount('nobody') },
      }),
  ],
])('%s is refused and leaves nothing', async (_, attempt) => {
  const before = await db.prisma.fieldChange.count();
  await expect(attempt()).rejects.toMatchObject({ code: 'refused' });
  expect(await db.prisma.fieldChange.count()).toBe(before);
});

test.each([
  [
    'a complaint closed next year',
    () =>
      complaintVerbs.add(ctx, {
        accountId,
        values: { summary: 'x', openedOn: '2026-06-01', closedOn: '2027-06-01' },
      }),
    'closedOn',
  ],
  [
    'a promise kept before its day has come',
    () =>
      promiseVerbs.add(ctx, {
        accountId,
        values: { summary: 'x', madeOn: '2026-06-01', dueOn: '2026-08-01', keptOn: '2026-07-31' },
      }),
    'keptOn',
  ],
  [
    'a tender won next month',
    () =>
      tenderVerbs.add(ctx, {
        accountId,
        values: { title: 'x', openedOn: '2026-06-01', outcome: 'won', decidedOn: '2026-07-01' },
      }),
    'decidedOn',
  ],
  [
    'a delivery that came next week',
    () => deliveryVerbs.add(ctx, { accountId, values: { deliveredOn: '2026-06-17' } }),
    'deliveredOn',
  ],
  [
    'an account lost next year',
    () => lossVerbs.add(ctx, { accountId, values: { lostOn: '2027-06-01', reasons: ['price'] } }),
    'lostOn',
  ],
  [
    'a talk of next week',
    () =>
      interactionVerbs.add(ctx, {
        accountId,
        values: { kind: 'call', happenedAt: '2026-06-17T10:00:00Z', summary: 'x', contactIds: [] },
      }),
    'happenedAt',
  ],
])('%s is refused by the name of its day', async (_, attempt, field) => {
  const before = await db.prisma.fieldChange.count();
  await expect(attempt()).rejects.toMatchObject({
    reason: 'not-happened-yet',
    message: 'What has happened is noted once it has: this day is still to come.',
    detail: { field },
  });
  expect(await db.prisma.fieldChange.count()).toBe(before);
});

test('what happened on a day that has begun in the east of the company is taken', async () => {
  const late = { ...ctx, now: () => new Date('2026-06-10T13:00:00Z') };
  const values = { deliveredOn: '2026-06-11' };
  const { id } = await deliveryVerbs.add(late, { accountId: elsewhere, values });
  await deliveryVerbs.remove(ctx, { id, version: 1 });
});

test('what stands there already, however impossible, keeps nobody from the rest of it', async () => {
  const { id } = await db.prisma.tender.create({
    data: {
      id: derivedId(new Date(0), 'old tender'),
      accountId: elsewhere,
      title: 'Old',
      openedOn: new Date('2026-02-02'),
      outcome: 'lost',
      decidedOn: new Date('2026-01-01'),
    },
  });
  const set = { reason: 'Price' };
  expect(await tenderVerbs.update(ctx, { id, version: 1, set })).toMatchObject({
    reason: 'Price',
    version: 2,
  });
  const later = tenderVerbs.update(ctx, { id, version: 2, set: { decidedOn: '2027-01-01' } });
  await expect(later).rejects.toMatchObject({ reason: 'not-happened-yet' });
  await tenderVerbs.remove(ctx, { id, version: 2 });
  expect(await tenderVerbs.restore(ctx, { id })).toMatchObject({ decidedOn: '2026-01-01' });
  await tenderVerbs.remove(ctx, { id, version: 4 });
});

test('a year that was still being typed is refused by the name of its field', async () => {
  const values = { openedOn: '0026-05-01', summary: 'Late again' };
  await expect(complaintVerbs.add(ctx, { accountId, values })).rejects.toMatchObject({
    code: 'invalid',
    message: 'values.openedOn is not between 1900-01-01 and 2199-12-31.',
  });
});

test('an account that is not there gets no rows', async () => {
  const nowhere = idOfAccount('nowhere');
  const added = deliveryVerbs.add(ctx, { accountId: nowhere, values: { promisedOn: '2026-01-01' } });
  await expect(added).rejects.toMatchObject({ code: 'notFound' });
});

test('a promise whose day goes by is broken without anybody saying so, and mended by none', async () => {
  const promise = await promiseVerbs.add(ctx, {
    accountId: elsewhere,
    values: { summary: 'Call back', madeOn: '2026-06-01', dueOn: '2026-06-12' },
  });
  expect(promise).toMatchObject({ byUserId: 'user-1', byName: 'Test' });
  expect(await derived(elsewhere)).toEqual([]);
  const later: ServiceContext = {
    ...contextFor(db, '2026-06-13T08:00:00Z'),
    actor: { kind: 'system', id: 'test', role: 'system' },
  };
  await deriveSignals(later, {});
  await deriveSignals(later, {});
  expect(await derived(elsewhere)).toEqual([['brokenPromise', '2026-06-12']]);
  const daysAfter = { ...ctx, now: later.now };
  const kept = await keepPromise(daysAfter, { id: promise.id, version: 1, keptOn: '2026-06-12' });
  expect(kept).toMatchObject({ keptOn: '2026-06-12', version: 2 });
  expect(await derived(elsewhere)).toEqual([]);
  expect(await db.prisma.auditEntry.count({ where: { verb: 'promise.keep' } })).toBe(1);
});

test('a talk touches who took part in it', async () => {
  const values = { kind: 'visit' as const, summary: 'Showroom', contactIds: [anna] };
  await interactionVerbs.add(ctx, { accountId, values: { ...values, happenedAt: '2026-06-01T10:00:00Z' } });
  await interactionVerbs.add(ctx, { accountId, values: { ...values, happenedAt: '2026-05-01T10:00:00Z' } });
  const place = { accountId_contactId: { accountId, contactId: anna } };
  expect((await db.prisma.accountContact.findUnique({ where: place }))?.lastTouchedAt?.toISOString()).toBe(
    '2026-06-01T10:00:00.000Z',
  );
});

test('a talk that was kept without a word on who took part is changed, removed and brought back like any other', async () => {
  const id = derivedId(new Date(0), 'talk of nobody');
  await db.prisma.interaction.create({
    data: { id, accountId, kind: 'call', happenedAt: '2026-05-12T10:00:00Z', summary: 'Asked about prices' },
  });
  const set = { summary: 'Asked about prices and rebates' };
  const changed = await interactionVerbs.update(ctx, { id, version: 1, set });
  expect(changed).toMatchObject({ ...set, contactIds: [] });
  await interactionVerbs.remove(ctx, { id, version: 2 });
  expect(await interactionVerbs.restore(ctx, { id })).toMatchObject({ ...set, contactIds: [] });
});

test('stages stand in the order they are put in', async () => {
  const names = ['Need', 'Sample', 'Order'];
  const stages = [];
  for (const name of names) stages.push(await decisionStageVerbs.add(ctx, { accountId, values: { name } }));
  await orderDecisionStages(ctx, { accountId, ids: stages.map(({ id }) => id).toReversed() });
  const { items } = await decisionStageVerbs.list(ctx, { accountId });
  expect(items.map(({ name, position }) => [name, position])).toEqual([
    ['Order', 0],
    ['Sample', 1],
    ['Need', 2],
  ]);
  const [first] = stages;
  const some = orderDecisionStages(ctx, { accountId, ids: [first?.id ?? ''] });
  await expect(some).rejects.toMatchObject({ reason: 'stages-changed' });
});

test('a competitor is one, however its name is written and whoever names it first', async () => {
  const add = (id: string, name: string, share: number) =>
    rivalVerbs.add(ctx, { accountId: id, competitor: { name }, values: { shareOfWallet: share } });
  const [one, two] = await Promise.all([add(accountId, 'Meridian', 0.3), add(elsewhere, 'MERIDIAN', 0.1)]);
  expect(one.competitorId).toBe(two.competitorId);
  expect(await db.prisma.competitor.count()).toBe(1);
  await expect(add(accountId, 'meridian', 0.2)).rejects.toMatchObject({ reason: 'there-already' });
  await tenderVerbs.add(ctx, {
    accountId,
    values: {
      title: 'Refit',
      openedOn: '2026-03-01',
      decidedOn: '2026-04-01',
      outcome: 'lost',
      competitorId: one.competitorId,
    },
  });
  const { items } = await rivalVerbs.list(ctx, { accountId });
  expect(items).toMatchObject([{ name: one.name, shareOfWallet: 0.3, tendersLost: 1 }]);
  await rivalVerbs.remove(ctx, { id: one.id, version: 1 });
  const back = await rivalVerbs.restore(ctx, { id: one.id });
  expect(back).toMatchObject({ id: one.id, competitorId: one.competitorId, shareOfWallet: 0.3 });
});

test('a loss is linked with the signs of the half year before it', async () => {
  const losing = idOfAccount('Losing');
  const sign = (occurredAt: string) =>
    signalVerbs.add(ctx, {
      accountId: losing,
      values: { kind: 'volumeDrop', occurredAt, source: 'Yearly review' },
    });
  const [old, recent] = [await sign('2025-01-01T00:00:00Z'), await sign('2026-05-01T00:00:00Z')];
  const loss = await lossVerbs.add(ctx, {
    accountId: losing,
    values: { lostOn: '2026-06-01', reasons: ['price', 'forgotten', 'price'] },
  });
  expect(loss).toMatchObject({ kind: 'loss', reasons: ['price', 'forgotten'], signIds: [recent.id] });
  const both = await setLossSigns(ctx, {
    id: loss.id,
    version: loss.version,
    signIds: [recent.id, old.id, recent.id],
  });
  expect(both).toMatchObject({ version: loss.version + 1, signIds: [old.id, recent.id] });
  const late = setLossSigns(other, { id: loss.id, version: loss.version, signIds: [] });
  await expect(late).rejects.toMatchObject({
    reason: 'changed-meanwhile',
    detail: { values: { signIds: [old.id, recent.id] }, by: 'Test' },
  });
  await lossVerbs.remove(ctx, { id: loss.id, version: both.version });
  const back = await lossVerbs.restore(ctx, { id: loss.id });
  expect(back.signIds).toEqual([old.id, recent.id]);
  const foreign = (await signalVerbs.list(ctx, { accountId })).items[0];
  const mixed = setLossSigns(ctx, { id: loss.id, version: back.version, signIds: [foreign?.id ?? ''] });
  await expect(mixed).rejects.toMatchObject({ reason: 'not-there' });
  const derivedSign = (await signalVerbs.list(ctx, { accountId })).items.find(
    ({ derivedFrom }) => derivedFrom,
  );
  const removed = signalVerbs.remove(ctx, { id: derivedSign?.id ?? '', version: derivedSign?.version ?? 1 });
  await expect(removed).rejects.toMatchObject({ reason: 'follows-from-something' });
});

test('the texts of a dossier are written part by part, and completeness says what is missing', async () => {
  const before = await getDossier(ctx, { accountId: elsewhere });
  expect(before).toMatchObject({ version: 0, texts: { description: null } });
  expect(before.completeness.parts.general.missing[0]).toBe('description');
  const { version } = await updateDossier(ctx, {
    accountId: elsewhere,
    version: 0,
    set: { description: 'Sells wine', history: ' ' },
  });
  await Promise.all([
    updateDossier(ctx, { accountId: elsewhere, version, set: { organisation: 'Two sites' } }),
    updateDossier(other, { accountId: elsewhere, version, set: { surroundings: 'Tourists' } }),
  ]);
  const late = updateDossier(ctx, { accountId: elsewhere, version, set: { surroundings: 'Farmers' } });
  await expect(late).rejects.toMatchObject({ detail: { values: { surroundings: 'Tourists' }, by: 'Ruth' } });
  const after = await getDossier(ctx, { accountId: elsewhere });
  expect(after).toMatchObject({
    version: 3,
    texts: { description: 'Sells wine', history: null, organisation: 'Two sites', surroundings: 'Tourists' },
  });
  expect(after.completeness.parts.general.score).toBeGreaterThan(before.completeness.parts.general.score);
});

test('the three P’s are dated evidence with a source', async () => {
  await qualificationVerbs.add(ctx, {
    accountId,
    values: { kind: 'need', score: 2, evidence: 'Asked', source: 'Call', observedOn: '2026-06-01' },
  });
  const { items } = await qualificationVerbs.list(ctx, { accountId });
  expect(items).toMatchObject([{ kind: 'need', score: 2, byName: 'Test' }]);
});

test('two who write at once keep each other’s signs', async () => {
  const account = idOfAccount('Losing');
  const held = await db.pool.connect();
  const theirs = derivedId(new Date(0), 'theirs');
  await held.query('BEGIN');
  await held.query('LOCK TABLE signals IN SHARE ROW EXCLUSIVE MODE');
  const adding = complaintVerbs.add(ctx, {
    accountId: account,
    values: { openedOn: '2026-06-01', summary: 'Chipped plates' },
  });
  await expect.poll(() => waitingForLocks(db), { timeout: 30_000 }).toBe(1);
  await held.query(
    `INSERT INTO complaints (id, account_id, opened_on, summary) VALUES ($1, $2, '2026-06-02', 'Late')`,
    [theirs, account],
  );
  await refreshSignals(held, [account], ctx.now());
  await held.query('COMMIT');
  held.release();
  const { id } = await adding;
  const signs = await db.prisma.signal.findMany({ where: { accountId: account, kind: 'complaint' } });
  expect(signs).toHaveLength(2);
  expect(new Set(signs.map(({ derivedFrom }) => derivedFrom))).toEqual(
    new Set([`complaint:${id}`, `complaint:${theirs}`]),
  );
});
