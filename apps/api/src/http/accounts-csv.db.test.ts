import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { runAnalysis } from '@sleutel/services/analysis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;

const accounts = [
  { number: 'C1', name: '=cmd, "Bo"', country: 'ZA', tags: ['+harvest'] },
  { number: 'C2', name: 'Anker', country: 'ZA', currency: 'USD' },
  { number: 'C3', name: 'Duin', country: 'NL' },
];

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  const { db } = house.deps.services;
  await db.prisma.account.createMany({
    data: accounts.map(({ number, ...account }, index) => ({
      ...account,
      id: `0199c8f0-0000-7000-8000-00000000000${index}`,
      externalId: number,
    })),
  });
  await runAnalysis(house.contextOf(), { asOf: '2026-01-31' });
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

const as = async (role: 'sales' | 'viewer') => {
  const browser = openBrowser(house);
  await browser.signIn(await house.addUser(role));
  return browser;
};
const pathOf = (input: object) =>
  `/api/accounts.csv?${new URLSearchParams({ input: JSON.stringify(input) })}`;

test('the file has the accounts, the columns and the order of the list, and no cell is a formula', async () => {
  const browser = await as('sales');
  const answer = await browser.get(
    pathOf({ country: ['ZA'], sort: 'name', direction: 'desc', columns: ['tags', 'status', 'number'] }),
  );
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="accounts.csv"');
  expect(await answer.text()).toBe(
    ['name,tags,status,account', 'Anker,,prospect,C2', `"'=cmd, ""Bo""",'+harvest,prospect,C1`, ''].join(
      '\r\n',
    ),
  );
});

test('amounts come with their currency, a trend with its months', async () => {
  const text = await (
    await (await as('sales')).get(pathOf({ sort: 'name', columns: ['revenue', 'trend'] }))
  ).text();
  const [head = '', ...rows] = text.trim().split('\r\n');
  expect(head.split(',').slice(0, 3)).toEqual(['name', 'revenue', '2024-02']);
  expect(head.split(',').slice(-2)).toEqual(['2026-01', 'currency']);
  const anker = rows.find((row) => row.startsWith('Anker'))?.split(',');
  expect([rows.length, anker?.length, anker?.at(-1)]).toEqual([3, 27, 'USD']);
});

test('who may not export, is nobody, or asks for what there is not, gets none', async () => {
  const path = pathOf({ columns: ['status'] });
  expect((await house.request(path)).status).toBe(401);
  expect((await (await as('viewer')).get(path)).status).toBe(403);
  const browser = await as('sales');
  expect((await browser.get(pathOf({ columns: ['secret'] }))).status).toBe(400);
  expect((await browser.get('/api/accounts.csv?input=%7B')).status).toBe(400);
  expect((await browser.get('/api/accounts.csv')).status).toBe(400);
});

test('the people of the accounts that are listed are a file, too, for whoever may have it', async () => {
  const { prisma } = house.deps.services.db;
  const id = '0199c8f0-0000-7000-8000-0000000000c1';
  await prisma.contact.create({
    data: { id, email: 'anna@a.example', firstName: '=Anna', fields: { Diet: 'vegan' } },
  });
  await prisma.accountContact.create({
    data: { accountId: '0199c8f0-0000-7000-8000-000000000000', contactId: id },
  });
  const path = `/api/contacts.csv?${new URLSearchParams({ input: JSON.stringify({ country: ['ZA'] }) })}`;
  const answer = await (await as('sales')).get(path);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="contacts.csv"');
  expect((await answer.text()).trim().split('\r\n').slice(1)).toEqual([
    "C1,anna@a.example,'=Anna,,,,,,,,,,,,vegan",
  ]);
  expect((await (await as('viewer')).get(path)).status).toBe(403);
  expect((await house.request(path)).status).toBe(401);
});
