import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { runAnalysis } from '@sleutel/services/analysis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let path: string;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  const { db } = house.deps.services;
  await db.prisma.account.create({
    data: { id: '0199c8f0-0000-7000-8000-000000000001', externalId: 'C1', name: '=cmd, "Bo"' },
  });
  const { id } = await runAnalysis(house.contextOf(), { asOf: '2026-01-31' });
  path = `/api/analyses/${id}.csv`;
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

test('an analysis is a file with a row for each account; no name in it is a formula', async () => {
  const answer = await (await as('sales')).get(path);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="analysis-2026-01-31.csv"');
  const [head, first] = (await answer.text()).split('\r\n');
  expect(head?.startsWith('rank,account,name,owner,status,cell')).toBe(true);
  expect(first?.startsWith(`1,C1,"'=cmd, ""Bo""",,prospect,`)).toBe(true);
});

test('who may not export, is nobody, or asks for none that is there, gets none', async () => {
  expect((await house.request(path)).status).toBe(401);
  expect((await (await as('viewer')).get(path)).status).toBe(403);
  const browser = await as('sales');
  expect((await browser.get('/api/analyses/0199c8f0-0000-7000-8000-00000000000f.csv')).status).toBe(404);
  expect((await browser.get('/api/analyses/abc.csv')).status).toBe(400);
});
