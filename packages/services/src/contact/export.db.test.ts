import { expect, test } from 'vitest';
import { suppress } from '../consent/index.ts';
import { csvLine } from '../export/index.ts';
import { importAccounts, importContacts } from '../import/index.ts';
import { importWorld, rowsOf } from '../import/testing/import-file.ts';
import { contactMap, exportContacts, leaveAccount } from './index.ts';

const lines = [
  'account,email,first-name,last-name,role,influence,reports-to,consent,Salutation,Diet',
  'A,anna@a.example,Anna,Botha,decision maker,5,,yes,Prof.,',
  'A,ben@a.example,Ben,=1+1,user,,anna@a.example,no,,vegan',
  'B,anna@a.example,Anna,Botha,influencer,2,,,,',
  'B,cara@b.example,,,,,,,,',
];

async function withPeople() {
  const world = await importWorld();
  const { ctx, file } = world;
  await importAccounts(ctx, { path: await file(['id,country', 'A,ZA', 'B,NL']) });
  await importContacts(ctx, { path: await file(lines) });
  return world;
}

test('the people of some accounts, a row for each account, as an import reads them: again it changes nothing', async () => {
  const { ctx, db, file } = await withPeople();
  const sheet = await exportContacts(ctx, {});
  expect(sheet.columns.slice(-3)).toEqual(['consent', 'Diet', 'Salutation']);
  expect(sheet.rows.map((row) => [row[0], row[1], ...row.slice(-3)])).toEqual([
    ['A', 'ben@a.example', 'no', 'vegan', null],
    ['A', 'anna@a.example', 'yes', null, 'Prof.'],
    ['B', 'anna@a.example', 'yes', null, 'Prof.'],
    ['B', 'cara@b.example', null, null, null],
  ]);
  const path = await file([csvLine(sheet.columns), ...sheet.rows.map(csvLine)].join(''), 'again.csv');
  expect(await importContacts(ctx, { path })).toMatchObject({
    rejected: 0,
    inserted: 0,
    updated: 0,
    unchanged: 4,
  });
  const some = await exportContacts(ctx, { country: ['NL'] });
  expect(some.rows.map((row) => row[1])).toEqual(['anna@a.example', 'cara@b.example']);
  expect(
    await rowsOf(db, `SELECT detail FROM audit_entries WHERE verb = 'contact.export' ORDER BY at`),
  ).toEqual([{ detail: { people: 4 } }, { detail: { people: 2 } }]);
});

test('who left is not among them; who is to be left alone is said to have said no', async () => {
  const { ctx, db } = await withPeople();
  const [account] = await db.prisma.account.findMany({ where: { externalId: 'B' } });
  const accountId = account?.id ?? '';
  const { people } = await contactMap(ctx, { accountId });
  const cara = people.find(({ email }) => email === 'cara@b.example');
  const { contactId = '', version = 0 } = cara ?? {};
  await leaveAccount(ctx, { accountId, contactId, version, leftOn: '2026-11-01' });
  const complaint = { address: 'anna@a.example', reason: 'complained', messageId: null } as const;
  await suppress(db.pool, ctx.appSecret, { ...complaint, at: ctx.now() });
  const { rows, columns } = await exportContacts(ctx, { country: ['NL'] });
  expect(rows.map((row) => [row[1], row[columns.indexOf('consent')]])).toEqual([['anna@a.example', 'no']]);
});
