import { expect, test } from 'vitest';
import { importAccounts } from '../accounts/import-accounts.ts';
import { type ImportWorld, importWorld, rowsOf } from '../testing/import-file.ts';
import { undoImport } from '../undo/undo-import.ts';
import { importContacts } from './import-contacts.ts';

const map = `SELECT a.external_id AS account, c.email, s.role::text, s.influence, b.email AS boss
  FROM account_contacts s JOIN accounts a ON a.id = s.account_id JOIN contacts c ON c.id = s.contact_id
  LEFT JOIN contacts b ON b.id = s.reports_to_id ORDER BY 1, 2`;

async function withAccounts(): Promise<ImportWorld> {
  const world = await importWorld();
  await importAccounts(world.ctx, { path: await world.file(['id', 'A', 'B']) });
  return world;
}

test('a domain beyond ASCII is one address in both spellings, also of people who are there already', async () => {
  const { db, ctx, file } = await withAccounts();
  const id = '01900000-0000-7000-8000-0000000000c1';
  await db.prisma.contact.create({ data: { id, email: 'ben@bücher.example' } });
  const lines = ['account,email,first-name,reports-to', 'A,anna@bücher.example,Anna,ben@bücher.example'];
  const others = ['B,anna@xn--bcher-kva.example,,', 'B,ben@xn--bcher-kva.example,Ben,'];
  const path = await file([...lines, ...others]);
  expect(await importContacts(ctx, { path })).toMatchObject({ inserted: 3, rejected: 0, notices: [] });
  expect(await rowsOf(db, 'SELECT first_name AS name FROM contacts ORDER BY 1')).toEqual([
    { name: 'Anna' },
    { name: 'Ben' },
  ]);
  expect(await rowsOf(db, map)).toMatchObject([
    { account: 'A', boss: 'ben@xn--bcher-kva.example' },
    { account: 'B', email: 'anna@xn--bcher-kva.example' },
    { account: 'B', email: 'ben@xn--bcher-kva.example' },
  ]);
  const other = await file(['account,email', 'A,ANNA@xn--bcher-kva.example', 'B,ben@bücher.example']);
  expect(await importContacts(ctx, { path: other })).toMatchObject({ inserted: 0, unchanged: 2 });
});

test('columns of the file’s own are kept of its people, the first word of each counting, and taken back', async () => {
  const { db, ctx, file } = await withAccounts();
  const lines = ['account,email,Salutation,Contract number', 'A,anna@a.example,Prof.,', 'A,ben@a.example,,'];
  const imported = await importContacts(ctx, { path: await file([...lines, 'B,anna@a.example,Dr,K-7']) });
  expect(imported).toMatchObject({
    inserted: 3,
    notices: [{ code: 'columns-kept', columns: ['Salutation', 'Contract number'] }],
  });
  const kept = () => rowsOf(db, 'SELECT email, fields FROM contacts ORDER BY 1');
  const first = [
    { email: 'anna@a.example', fields: { Salutation: 'Prof.', 'Contract number': 'K-7' } },
    { email: 'ben@a.example', fields: {} },
  ];
  expect(await kept()).toEqual(first);
  const path = await file([
    'account,email,Salutation,Diet',
    'A,anna@a.example,,vegan',
    'A,ben@a.example,Mr,',
  ]);
  const again = await importContacts(ctx, { path });
  expect(again).toMatchObject({ inserted: 0, updated: 2, unchanged: 0 });
  expect(await kept()).toMatchObject([
    { fields: { Salutation: 'Prof.', 'Contract number': 'K-7', Diet: 'vegan' } },
    { fields: { Salutation: 'Mr' } },
  ]);
  expect(await importContacts(ctx, { path })).toMatchObject({ updated: 0, unchanged: 2 });
  await undoImport(ctx, { id: again.id ?? '' });
  expect(await kept()).toEqual(first);
});

test('an undo of what was kept before people had such fields leaves them as they are', async () => {
  const { db, ctx, file } = await withAccounts();
  await importContacts(ctx, { path: await file(['account,email,Diet', 'A,anna@a.example,vegan']) });
  const { id } = await importContacts(ctx, {
    path: await file(['account,email,first-name', 'A,anna@a.example,Anna']),
  });
  await db.pool.query(`UPDATE import_changes SET before = before - 'fields' WHERE entity = 'contact'`);
  await undoImport(ctx, { id: id ?? '' });
  expect(await rowsOf(db, 'SELECT first_name AS name, fields FROM contacts')).toEqual([
    { name: null, fields: { Diet: 'vegan' } },
  ]);
});

test('people stand in their accounts and report to people on later lines; again changes nothing', async () => {
  const { db, ctx, file, dump } = await withAccounts();
  const path = await file([
    'account;e-mail;first name;last name;role;influence;reports-to;language;consent',
    'A;Anna@a.example;Anna;Arendse;Decision maker;5;boss@a.example;af;yes',
    'B;anna@a.example;;;influencer;2;;;',
    'A;boss@a.example;Ben;Botha;;;ghost@a.example;en;no',
    'C;x@c.example;;;;;;;',
    'A;boss@a.example;Other;;;;;;',
  ]);
  const first = await importContacts(ctx, { path });
  expect(first).toMatchObject({
    rows: 5,
    inserted: 3,
    rejected: 2,
    notices: [{ code: 'reports-to-unknown', count: 1, lines: [4] }],
  });
  expect(await rowsOf(db, map)).toEqual([
    { account: 'A', email: 'anna@a.example', role: 'decisionMaker', influence: 5, boss: 'boss@a.example' },
    { account: 'A', email: 'boss@a.example', role: null, influence: null, boss: null },
    { account: 'B', email: 'anna@a.example', role: 'influencer', influence: 2, boss: null },
  ]);
  expect(
    await rowsOf(
      db,
      `SELECT c.first_name AS name, k.topic, k.state::text, k.evidence FROM consents k
       JOIN contacts c ON c.id = k.contact_id ORDER BY 1`,
    ),
  ).toEqual([
    {
      name: 'Anna',
      topic: 'marketing',
      state: 'granted',
      evidence: { import: first.id, file: 'file.csv', line: 2 },
    },
    {
      name: 'Ben',
      topic: 'marketing',
      state: 'withdrawn',
      evidence: { import: first.id, file: 'file.csv', line: 4 },
    },
  ]);
  const tables = ['contacts', 'account_contacts', 'consents'];
  const before = await Promise.all(tables.map((table) => dump(table)));
  expect(await importContacts(ctx, { path })).toMatchObject({
    inserted: 0,
    updated: 0,
    unchanged: 3,
    rejected: 2,
  });
  expect(await Promise.all(tables.map((table) => dump(table)))).toEqual(before);
});

test('a change of person, standing or consent is an update; a withdrawal is never lifted', async () => {
  const { db, ctx, file } = await withAccounts();
  const header = 'account,email,last-name,stance,consent';
  await importContacts(ctx, {
    path: await file([header, 'A,a@a.example,A,,yes', 'A,b@a.example,B,neutral,', 'A,c@a.example,C,,no']),
  });
  const result = await importContacts(ctx, {
    path: await file([header, 'A,a@a.example,,,no', 'A,b@a.example,Bee,champion,', 'A,c@a.example,C,,yes']),
  });
  expect(result).toMatchObject({
    inserted: 0,
    updated: 2,
    unchanged: 1,
    notices: [{ code: 'consent-kept-withdrawn', count: 1 }],
  });
  expect(await rowsOf(db, 'SELECT last_name AS name, version FROM contacts ORDER BY email')).toEqual([
    { name: 'A', version: 1 },
    { name: 'Bee', version: 2 },
    { name: 'C', version: 1 },
  ]);
  expect(await rowsOf(db, `SELECT count(*)::int AS n FROM consents WHERE state = 'withdrawn'`)).toEqual([
    { n: 2 },
  ]);
});

test('an import leaves suppressed addresses suppressed', async () => {
  const { db, ctx, file, dump } = await withAccounts();
  await db.prisma.suppression.create({ data: { hash: new Uint8Array([1, 2, 3]), reason: 'unsubscribed' } });
  const before = await dump('suppressions');
  await importContacts(ctx, { path: await file(['account,email,consent', 'A,a@a.example,yes']) });
  expect(await dump('suppressions')).toEqual(before);
});

test('a telephone number comes in with its person, and a later file that names none leaves it', async () => {
  const { db, ctx, file } = await withAccounts();
  await importContacts(ctx, {
    path: await file([
      'account;e-mail;mobile',
      'A;anna@a.example;tel:+27 21 555 0142',
      `A;ben@a.example;${'9'.repeat(61)}`,
    ]),
  });
  const phones = `SELECT email, phone FROM contacts ORDER BY email`;
  expect(await rowsOf(db, phones)).toEqual([{ email: 'anna@a.example', phone: '+27 21 555 0142' }]);
  const path = await file(['account;e-mail;title', 'A;anna@a.example;Buyer']);
  expect(await importContacts(ctx, { path })).toMatchObject({ updated: 1 });
  expect(await rowsOf(db, phones)).toEqual([{ email: 'anna@a.example', phone: '+27 21 555 0142' }]);
});
