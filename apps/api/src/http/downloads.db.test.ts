import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { addApiKey } from '@sleutel/services/user';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let keys: { readonly all: string; readonly none: string };

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  const { user } = await house.addUser('admin');
  const admin = house.contextOf({ kind: 'user', id: user.id, name: user.name, role: user.role });
  const [all, none] = await Promise.all([
    addApiKey(admin, { name: 'all', scopes: ['*'] }),
    addApiKey(admin, { name: 'none', scopes: ['user.me'] }),
  ]);
  keys = { all: all.secret, none: none.secret };
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

async function answerOf(path: string, key?: string, method = 'GET') {
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const body = method === 'POST' ? { body: 'a,b\n' } : {};
  const response = await house.request(path, { method, headers, ...body });
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const { reason } = isJson ? ((await response.json()) as { reason?: string }) : {};
  return [response.status, reason];
}

const nobody = '01980000-0000-7000-8000-000000000000';
const paths = [
  '/api/accounts.csv?input=%7B%22columns%22%3A%5B%5D%7D',
  `/api/analyses/${nobody}.csv`,
  '/api/reports/losses.csv',
  `/api/offers/${nobody}/codes.csv`,
  `/api/imports/${nobody}/rejects.csv`,
  `/api/accounts/${nobody}/plan.pdf`,
];

test.each(paths)('%s is for whoever may', async (path) => {
  expect(await answerOf(path)).toEqual([401, 'unauthorized']);
  expect(await answerOf(path, keys.none)).toEqual([403, 'not-in-scope']);
});

test.each([
  ['/api/reports/losses.csv?kind=refusals'],
  ['/api/reports/losses.csv?from=2026-13'],
  [`/api/offers/${nobody}/codes.csv?state=used`],
  ['/api/offers/1/codes.csv'],
  ['/api/imports/1/rejects.csv'],
  ['/api/accounts/1/plan.pdf'],
  ['/api/uploads', 'POST'],
])('%s is refused as bad input, and nothing is guessed', async (path, method = 'GET') => {
  expect(await answerOf(path, keys.all, method)).toEqual([400, 'bad-input']);
});

test.each([
  [`/api/analyses/${nobody}.csv`, 'analysis-not-found'],
  [`/api/imports/${nobody}/rejects.csv`, 'import-not-found'],
  [`/api/accounts/${nobody}/plan.pdf`, 'account-not-found'],
])('%s is not there', async (path, reason) => {
  expect(await answerOf(path, keys.all)).toEqual([404, reason]);
});

test('a file without a name is told what its address lacks', async () => {
  const headers = { authorization: `Bearer ${keys.all}` };
  const response = await house.request('/api/uploads', { method: 'POST', headers, body: 'a,b\n' });
  expect(await response.json()).toMatchObject({
    message: 'The address says what the file is called: ?name=FILE.',
  });
});
