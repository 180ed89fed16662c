import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { importAccounts, importContacts, importTenders } from '@sleutel/services/import';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sleutel-rejects-'));
  database = await createTestDatabase();
  house = await createTestApp(database.url);
});

afterAll(async () => {
  await house.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const file = async (lines: readonly string[], name = 'file.csv') => {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\r\n')}\r\n`);
  return path;
};

async function download(id: string | null): Promise<string> {
  const browser = openBrowser(house);
  await browser.signIn(await house.addUser('sales'));
  const answer = await browser.get(`/api/imports/${id}/rejects.csv`);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="rejects-${id}.csv"`);
  return answer.text();
}

test('the rejects that are downloaded are those of the command line, harmless, and land as they were once mended', async () => {
  const ctx = house.contextOf();
  const header = 'Customer;Email;First name;Last name;Influence';
  const path = await file([
    header,
    `R1;anna@acme.example;"=HYPERLINK(""x"")";'t Hooft;5`,
    `R1;ben@acme.example;-Ben;'=Nel;-2`,
  ]);
  const { id } = await importContacts(ctx, { path, rejectsPath: join(folder, 'rejects.csv') });
  const downloaded = await download(id);
  expect(downloaded.split('\r\n')).toEqual([
    'line,column,reason,Customer,Email,First name,Last name,Influence',
    `2,account,"There is no account R1; import accounts or orders first.",R1,anna@acme.example,"'=HYPERLINK(""x"")",'t Hooft,5`,
    `3,influence,"""-2"" is no whole number from 1 to 5.",R1,ben@acme.example,'-Ben,'=Nel,-2`,
    '',
  ]);
  expect(await readFile(join(folder, 'rejects.csv'), 'utf8')).toBe(downloaded);

  await importAccounts(ctx, { path: await file(['id,name', 'R1,Acme']) });
  const mended = await file([downloaded.replace(/-2\r\n$/, '2')], 'mended.csv');
  expect(await importContacts(ctx, { path: mended })).toMatchObject({
    inserted: 2,
    rejected: 0,
    notices: [],
  });
  const people = await ctx.db.prisma.contact.findMany({ orderBy: { email: 'asc' } });
  expect(people.map(({ firstName, lastName }) => [firstName, lastName])).toEqual([
    ['=HYPERLINK("x")', "'t Hooft"],
    ['-Ben', '=Nel'],
  ]);
});

test('what a rejects file says of a row is no column of the row', async () => {
  const ctx = house.contextOf();
  const accounts = await importAccounts(ctx, { path: await file(['id,name,employees', 'R2,Beta,many']) });
  const mended = (await download(accounts.id)).replace(/,many\r\n$/, ',20');
  expect(await importAccounts(ctx, { path: await file([mended]) })).toMatchObject({
    inserted: 1,
    rejected: 0,
  });
  expect(await ctx.db.prisma.account.findFirst({ where: { externalId: 'R2' } })).toMatchObject({
    employees: 20,
    fields: {},
  });

  const tenders = await importTenders(ctx, {
    path: await file(['account,title,opened,reason', 'R2,Roof,soon,Price']),
  });
  const dated = (await download(tenders.id)).replace(',soon,', ',2026-01-05,');
  expect(await importTenders(ctx, { path: await file([dated.trim()]) })).toMatchObject({
    inserted: 1,
    rejected: 0,
  });
  expect(await ctx.db.prisma.tender.findFirst()).toMatchObject({ title: 'Roof', reason: 'Price' });
});
