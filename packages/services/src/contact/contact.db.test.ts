import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { erasePerson, recordConsent, suppress } from '../consent/index.ts';
import type { ServiceContext } from '../core/index.ts';
import {
  addContact,
  connectContact,
  contactMap,
  getContact,
  leaveAccount,
  placeContacts,
  removeFromAccount,
  searchContacts,
  touchContact,
  undoContact,
  updateContact,
} from './index.ts';

const NOW = '2026-06-17T09:00:00Z';
const kaap = '01900000-0000-7000-8000-00000000000a';
const vlei = '01900000-0000-7000-8000-00000000000b';
let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, NOW, 'manager');
  await db.prisma.user.create({
    data: { id: 'user-1', email: 'ruth@house.example', name: 'Ruth Ellery', role: 'manager' },
  });
});

beforeEach(async () => {
  await db.pool.query('TRUNCATE accounts, contacts, suppressions, audit_entries CASCADE');
  await db.prisma.account.createMany({
    data: [
      { id: kaap, externalId: 'K', name: 'Kaap' },
      { id: vlei, externalId: 'V', name: 'Vlei' },
    ],
  });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

type Details = Extract<Parameters<typeof addContact>[1], { details: { email?: unknown } }>['details'];
const add = (details: Details, reportsToId: string | null = null, accountId = kaap) =>
  addContact(ctx, { accountId, reportsToId, details });
const map = (accountId = kaap) => contactMap(ctx, { accountId });
const cardOf = async (contactId: string, accountId = kaap) => {
  const found = (await map(accountId)).people.find((card) => card.contactId === contactId);
  if (!found) throw new Error('not on the map');
  return found;
};
const placed = async (contactId: string) => {
  const { version, personVersion } = await cardOf(contactId);
  return { accountId: kaap, contactId, version, personVersion };
};
const changeOf = ({ change }: Awaited<ReturnType<typeof updateContact>>) => change ?? '';

/** A director, and a buyer who reports to her. */
async function pair() {
  const head = await add({
    email: 'Anna@Kaap.example',
    firstName: 'Anna',
    role: 'decisionMaker',
    influence: 5,
  });
  const buyer = await add({ lastName: 'Botha', role: 'champion', stance: 'supporter' }, head.contactId);
  return { head: head.contactId, buyer: buyer.contactId };
}

test('the map has everybody with their lines, and says what it lacks', async () => {
  const { head, buyer } = await pair();
  const { people, gaps, untouchedDays } = await map();
  expect(people.map(({ contactId, email, reportsToId }) => ({ contactId, email, reportsToId }))).toEqual([
    { contactId: head, email: 'anna@kaap.example', reportsToId: null },
    { contactId: buyer, email: null, reportsToId: head },
  ]);
  expect(gaps).toEqual([
    { kind: 'missingRole', role: 'economicBuyer', leftId: null, successor: null },
    { kind: 'untouched', limitDays: untouchedDays, days: null, contactId: head },
  ]);
});

test('an address that is known brings its person: one person in two accounts with a role in each', async () => {
  const { head } = await pair();
  const again = await add({ email: 'ANNA@kaap.example', role: 'economicBuyer' }, null, vlei);
  expect(again).toMatchObject({ contactId: head, known: true });
  expect((await cardOf(head)).elsewhere).toEqual([
    { accountId: vlei, name: 'Vlei', role: 'economicBuyer', leftOn: null },
  ]);
  const { places } = await getContact(ctx, { id: head });
  expect(places.map(({ account, role }) => [account.name, role])).toEqual([
    ['Kaap', 'decisionMaker'],
    ['Vlei', 'economicBuyer'],
  ]);
  await expect(add({ email: 'anna@kaap.example' })).rejects.toMatchObject({ reason: 'stands-there' });
  expect(await db.prisma.contact.count()).toBe(2);
});

test.each([
  ['its own letters', 'anna@bücher.example', 'anna@xn--bcher-kva.example'],
  ['what mail programs write', 'anna@xn--bcher-kva.example', 'anna@bücher.example'],
])('a domain beyond ASCII is one address in both spellings, first in %s', async (_, first, second) => {
  const { contactId } = await add({ email: first });
  expect(await add({ email: second }, null, vlei)).toMatchObject({ contactId, known: true });
  const other = await add({ email: 'ben@kaap.example' });
  await expect(
    updateContact(ctx, { ...(await placed(other.contactId)), changes: { email: second } }),
  ).rejects.toMatchObject({ reason: 'address-taken' });
  for (const query of [first, second]) {
    expect((await searchContacts(ctx, { query })).map(({ id }) => id)).toEqual([contactId]);
  }
});

test('whoever was kept in the letters of the domain is found by either spelling', async () => {
  const id = '01900000-0000-7000-8000-0000000000c1';
  await db.prisma.contact.create({ data: { id, email: 'anna@bücher.example' } });
  expect(await add({ email: 'anna@xn--bcher-kva.example' })).toMatchObject({ contactId: id, known: true });
  await updateContact(ctx, { ...(await placed(id)), changes: { email: 'anna@xn--bcher-kva.example' } });
  expect(await add({ email: 'Anna@Bücher.example' }, null, vlei)).toMatchObject({
    contactId: id,
    known: true,
  });
});

test.each([
  [{ details: { email: 'anna' } }, 'details.email is not an e-mail address.'],
  [{ contactId: kaap, details: { email: 'a@b.example' } }, /^details .* unrecognized key: "email"\.$/],
  [{ lastName: 'Botha' }, /^details is missing\. .* unrecognized key: "lastName"\.$/],
])('of what cannot be added is said what is wrong with it, and where: %j', async (input, message) => {
  const adding = addContact(ctx, { accountId: kaap, ...input } as Parameters<typeof addContact>[1]);
  await expect(adding).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(message) });
});

test('who is slower is told what became of the same field and by whom; other fields do not meet', async () => {
  const { head } = await pair();
  const { version, personVersion } = await cardOf(head);
  const mine = { accountId: kaap, contactId: head, version, personVersion };
  expect(
    await updateContact(ctx, { ...mine, changes: { stance: 'sceptic', firstName: 'Annette' } }),
  ).toMatchObject({ version: version + 1, personVersion: personVersion + 1 });
  for (const [changes, theirs] of [
    [{ stance: 'supporter' }, { stance: 'sceptic' }],
    [{ firstName: 'Ann' }, { firstName: 'Annette' }],
  ] as const) {
    await expect(updateContact(ctx, { ...mine, changes })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
      detail: { version: version + 1, values: theirs, by: 'Ruth Ellery' },
    });
  }
  await updateContact(ctx, { ...mine, changes: { influence: 1, phone: '+27 21' } });
  expect(await cardOf(head)).toMatchObject({ influence: 1, phone: '+27 21', firstName: 'Annette' });
  await expect(leaveAccount(ctx, { ...mine, leftOn: '2026-06-01' })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'contact-changed',
  });
  expect(await updateContact(ctx, { ...(await placed(head)), changes: { stance: 'sceptic' } })).toMatchObject(
    {
      change: null,
    },
  );
});

test('no two people share an address', async () => {
  const { buyer } = await pair();
  await expect(
    updateContact(ctx, { ...(await placed(buyer)), changes: { email: 'ANNA@kaap.example' } }),
  ).rejects.toMatchObject({ code: 'conflict', reason: 'address-taken' });
});

test('somebody who said no takes it along to a new address; a dead mailbox is left behind', async () => {
  for (const [reason, expected] of [
    ['unsubscribed', 'unsubscribed'],
    ['hardBounce', null],
  ] as const) {
    const { contactId } = await add({ email: `${reason.toLowerCase()}@kaap.example` });
    const address = `${reason.toLowerCase()}@kaap.example`;
    await suppress(db.pool, ctx.appSecret, { address, reason, messageId: null, at: ctx.now() });
    expect((await cardOf(contactId)).suppressed).toBe(reason);
    const email = `new-${address}`;
    await updateContact(ctx, { ...(await placed(contactId)), changes: { email } });
    expect(await cardOf(contactId)).toMatchObject({ email, suppressed: expected });
  }
});

test('lines never close a circle, not even drawn at once', async () => {
  const { head, buyer } = await pair();
  await expect(connectContact(ctx, { ...(await placed(head)), reportsToId: buyer })).rejects.toMatchObject({
    code: 'refused',
    reason: 'reporting-cycle',
  });
  const third = (await add({ lastName: 'Cele' })).contactId;
  const [one, other] = [await placed(head), await placed(third)];
  const results = await Promise.allSettled([
    connectContact(ctx, { ...one, reportsToId: third }),
    connectContact(ctx, { ...other, reportsToId: buyer }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('places are kept, and given back to the layout', async () => {
  const { head, buyer } = await pair();
  const before = (await cardOf(head)).version;
  await placeContacts(ctx, {
    accountId: kaap,
    places: [
      { contactId: head, at: { x: 10.5, y: -20 } },
      { contactId: buyer, at: null },
    ],
  });
  expect((await cardOf(head)).at).toEqual({ x: 10.5, y: -20 });
  const { change } = await placeContacts(ctx, { accountId: kaap, places: [{ contactId: head, at: null }] });
  expect((await cardOf(head)).at).toBeNull();
  await undoContact(ctx, { change: change ?? '' });
  expect((await cardOf(head)).at).toEqual({ x: 10.5, y: -20 });
  expect((await cardOf(head)).version).toBe(before);
});

test('who leaves hands their place on, leaves a sign, and is back as before when undone', async () => {
  const { head, buyer } = await pair();
  const clerk = (await add({ lastName: 'Dube' }, head)).contactId;
  const was = await map();
  const { change } = await leaveAccount(ctx, {
    ...(await placed(head)),
    leftOn: '2026-06-01',
    successorId: buyer,
  });
  expect(await cardOf(buyer)).toMatchObject({ role: 'decisionMaker', reportsToId: null });
  expect(await cardOf(clerk)).toMatchObject({ reportsToId: buyer });
  expect(await cardOf(head)).toMatchObject({ leftOn: '2026-06-01' });
  expect(await db.prisma.signal.findMany({ select: { kind: true, contactId: true } })).toEqual([
    { kind: 'contactLeft', contactId: head },
  ]);
  const undone = await undoContact(ctx, { change: change ?? '' });
  const versionless = ({ people, gaps }: typeof was) => ({
    gaps,
    people: people.map(({ version: _version, ...card }) => card),
  });
  expect(versionless(await map())).toEqual(versionless(was));
  expect(await db.prisma.signal.count()).toBe(0);
  await undoContact(ctx, { change: undone.change });
  expect(await cardOf(clerk)).toMatchObject({ reportsToId: buyer });
  expect(await db.prisma.signal.count()).toBe(1);
  await expect(leaveAccount(ctx, { ...(await placed(buyer)), leftOn: '2026-06-18' })).rejects.toMatchObject({
    reason: 'leaves-later',
  });
});

test('whoever is taken off comes back with everything, and others’ lines to them', async () => {
  const { head, buyer } = await pair();
  const { change } = await removeFromAccount(ctx, await placed(head));
  expect((await map()).people.map(({ contactId, reportsToId }) => [contactId, reportsToId])).toEqual([
    [buyer, null],
  ]);
  expect(await db.prisma.contact.count()).toBe(2);
  await undoContact(ctx, { change: change ?? '' });
  expect(await cardOf(head)).toMatchObject({ role: 'decisionMaker', influence: 5 });
  expect(await cardOf(buyer)).toMatchObject({ reportsToId: head });
});

test('an addition that is undone leaves nobody behind, and can be done again', async () => {
  const { contactId, change } = await add({ email: 'eva@kaap.example' });
  const undone = await undoContact(ctx, { change: change ?? '' });
  expect(await db.prisma.contact.count()).toBe(0);
  await undoContact(ctx, { change: undone.change });
  expect(await cardOf(contactId)).toMatchObject({ email: 'eva@kaap.example' });
});

test('an undo takes back its own fields only, and nothing that changed since', async () => {
  const { head } = await pair();
  const first = await updateContact(ctx, { ...(await placed(head)), changes: { stance: 'sceptic' } });
  await updateContact(ctx, { ...(await placed(head)), changes: { influence: 2, lastName: 'Arendse' } });
  await undoContact(ctx, { change: changeOf(first) });
  expect(await cardOf(head)).toMatchObject({ stance: null, influence: 2, lastName: 'Arendse' });
  await expect(undoContact(ctx, { change: changeOf(first) })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'changed-since',
  });
});

test('fields of the company’s own are kept one by one, told of, and taken back', async () => {
  const { contactId } = await add({
    firstName: 'Anna',
    fields: { salutation: 'Prof.', guests: 12, vip: true },
  });
  const read = async () => (await getContact(ctx, { id: contactId })).fields;
  expect(await read()).toEqual({ salutation: 'Prof.', guests: 12, vip: true });
  const changes = { fields: { salutation: 'Dr', guests: null, diet: null } };
  const before = await placed(contactId);
  const { change } = await updateContact(ctx, { ...before, changes });
  expect(await read()).toEqual({ salutation: 'Dr', vip: true });
  const { history } = await getContact(ctx, { id: contactId });
  const updated = history.find(({ verb }) => verb === 'contact.update');
  expect(updated?.change?.person).toMatchObject({
    before: { 'fields.salutation': 'Prof.', 'fields.guests': 12 },
    after: { 'fields.salutation': 'Dr', 'fields.guests': null },
  });
  expect(await db.prisma.fieldChange.findMany({ where: { field: { startsWith: 'fields.' } } })).toHaveLength(
    2,
  );
  const slower = { ...before, changes: { fields: { salutation: 'Mnr.' } } };
  await expect(updateContact(ctx, slower)).rejects.toMatchObject({ code: 'conflict' });
  await updateContact(ctx, { ...before, changes: { fields: { diet: 'vegan' } } });
  await undoContact(ctx, { change: change ?? '' });
  expect(await read()).toEqual({ salutation: 'Prof.', guests: 12, vip: true, diet: 'vegan' });
});

test('a touch with a word about it is an entry of the history; an older one never hides a newer', async () => {
  const { head } = await pair();
  const touched = { accountId: kaap, contactId: head };
  await touchContact(ctx, { ...touched, kind: 'call', summary: 'Asked about the autumn order' });
  await touchContact(ctx, { ...touched, at: '2026-05-01T10:00:00Z' });
  expect((await cardOf(head)).lastTouchedAt).toBe('2026-06-17T09:00:00.000Z');
  expect(await db.prisma.interaction.findMany({ select: { kind: true, contactIds: true } })).toEqual([
    { kind: 'call', contactIds: [head] },
  ]);
  await expect(touchContact(ctx, { ...touched, at: '2026-06-17T09:00:01Z' })).rejects.toMatchObject({
    reason: 'touch-to-come',
  });
});

test('a consent is written down with what shows it; a no is lifted by the person alone', async () => {
  const { head } = await pair();
  const consent = { id: head, evidence: 'Signed the form at the fair' };
  await recordConsent(ctx, { ...consent, state: 'granted' });
  expect((await cardOf(head)).consent).toBe('granted');
  await recordConsent(ctx, { ...consent, state: 'withdrawn' });
  await expect(recordConsent(ctx, { ...consent, state: 'granted' })).rejects.toMatchObject({
    code: 'refused',
    reason: 'consent-withdrawn',
  });
  const { consents } = await getContact(ctx, { id: head });
  expect(consents).toMatchObject([
    { state: 'withdrawn', evidence: { by: 'user-1', note: consent.evidence } },
  ]);
});

test('who changed what is told, until the person is erased', async () => {
  const { head } = await pair();
  const renamed = await updateContact(ctx, { ...(await placed(head)), changes: { lastName: 'Arendse' } });
  const { history } = await getContact(ctx, { id: head });
  expect(new Set(history.map(({ verb, by }) => `${by}: ${verb}`))).toEqual(
    new Set(['Ruth Ellery: contact.add', 'Ruth Ellery: contact.update']),
  );
  await erasePerson({ ...ctx, actor: { kind: 'system', id: 'test', role: 'system' } }, { id: head });
  const { rows } = await db.pool.query(`SELECT 1 FROM audit_entries WHERE detail::text ILIKE '%anna%'`);
  expect(rows).toEqual([]);
  await expect(undoContact(ctx, { change: changeOf(renamed) })).rejects.toMatchObject({ code: 'notFound' });
});

test('readers read, and change nothing', async () => {
  const { head } = await pair();
  const reader = contextFor(db, NOW, 'viewer');
  expect((await contactMap(reader, { accountId: kaap })).people).toHaveLength(2);
  await expect(touchContact(reader, { accountId: kaap, contactId: head })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
