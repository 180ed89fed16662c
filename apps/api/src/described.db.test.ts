import { createFilledDatabase, type TestDatabase } from '@sleutel/db/testing';
import { type Actor, systemActor } from '@sleutel/services/core';
import { loadDemonstration } from '@sleutel/services/demonstration';
import { addApiKey } from '@sleutel/services/user';
import { addWebhookEndpoint } from '@sleutel/services/webhook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { inputsOf } from './testing/asking.ts';
import { openBrowser } from './testing/browser.ts';
import { faultsOf, faultsOfInput, operations } from './testing/described.ts';
import { addRecipient } from './testing/recipient.ts';
import { createTestApp, origin, type TestApp } from './testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let key: string;
let inputs: ReadonlyMap<string, readonly unknown[]>;

const LOADING_MS = 300_000;

beforeAll(async () => {
  database = await createFilledDatabase('described_demonstration', fill);
  house = await createTestApp(database.url);
  const { user } = await house.addUser('admin');
  const admin: Actor = { kind: 'user', id: user.id, name: user.name, role: user.role };
  key = (await addApiKey(house.contextOf(admin), { name: 'described', scopes: ['*'] })).secret;
  await addWebhookEndpoint(house.contextOf(admin), {
    name: 'CRM',
    url: 'https://crm.example',
    types: ['message.replied'],
  });
  const { id } = await house.deps.services.db.prisma.account.findFirstOrThrow({ where: { version: 1 } });
  await post('/api/trpc/account.update', { id, version: 1, set: { industry: 'Events' } });
  inputs = await inputsOf(house);
}, LOADING_MS);

afterAll(async () => {
  await house.close();
  await database.drop();
});

async function fill(url: string): Promise<void> {
  const app = await createTestApp(url);
  await loadDemonstration(app.contextOf(systemActor('test')), { accounts: 50 }).finally(() => app.close());
}

const withKey = (headers: Record<string, string> = {}) => ({ authorization: `Bearer ${key}`, ...headers });

function get(path: string): Promise<Response> {
  return house.request(path, { headers: withKey() });
}

function post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response> {
  const json = { 'content-type': 'application/json', ...headers };
  return house.request(path, { method: 'POST', headers: withKey(json), body: JSON.stringify(body) });
}

// It asks the name servers of the world.
const elsewhere = new Set(['company.checkDomain']);

const reading = operations.filter(
  ({ path, method, operationId }) =>
    path.startsWith('/api/trpc/') && method === 'get' && !elsewhere.has(operationId),
);

test.each(reading)('$operationId answers as it is described', async ({ path, operationId, parameters }) => {
  const [input] = parameters ?? [];
  const asked = inputs.get(operationId) ?? (input?.required ? [{}] : [undefined]);
  expect(asked.length).toBeGreaterThan(0);
  for (const each of asked) {
    if (each !== undefined) expect(faultsOfInput(path, each)).toEqual([]);
    const query = each === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(each))}`;
    const response = await get(`${path}${query}`);
    expect(response.status, JSON.stringify(each)).toBe(200);
    expect(await faultsOf(path, 'get', response), JSON.stringify(each)).toEqual([]);
  }
});

describe('what changes something', () => {
  const changed = async (procedure: string, input: unknown): Promise<Record<string, unknown>> => {
    const response = await post(`/api/trpc/${procedure}`, input);
    expect(response.status, procedure).toBe(200);
    expect(await faultsOf(`/api/trpc/${procedure}`, 'post', response.clone()), procedure).toEqual([]);
    const { result } = (await response.json()) as {
      readonly result: { readonly data?: Record<string, unknown> };
    };
    return result.data ?? {};
  };

  test('answers as it is described, and refuses who was slower as it is described', async () => {
    const { id } = await changed('account.create', { name: 'Bergwind' });
    await changed('account.mark', { id, key: true });
    const before = await changed('account.setType', { id, type: 'expert', reason: 'Knows the field' });
    const change = { id, version: before['version'], set: { industry: 'Events' } };
    await changed('account.update', change);
    const slower = await post('/api/trpc/account.update', { ...change, set: { industry: 'Catering' } });
    expect(slower.status).toBe(409);
    expect(await faultsOf('/api/trpc/account.update', 'post', slower)).toEqual([]);
    const rules = { combinator: 'and', rules: [{ field: 'status', operator: 'anyOf', value: ['lost'] }] };
    await changed('segment.save', { name: 'Lost', rules });
    await changed('savedView.save', { screen: 'accounts', name: 'Mine', search: { status: ['lost'] } });
    await changed('user.updateMe', { language: 'af' });
    await changed('calendar.reset', {});
    await changed('calendar.close', {});
  });
});

describe('a refusal is as it is described', () => {
  const refused = async (status: number, path: string, method: 'get' | 'post', response: Response) => {
    expect(response.status).toBe(status);
    expect(await faultsOf(path, method, response)).toEqual([]);
  };
  const account = '/api/trpc/account.get';
  const nobody = encodeURIComponent(JSON.stringify({ id: '01980000-0000-7000-8000-000000000000' }));

  test('400, 401, 403 and 404 of a procedure', async () => {
    await refused(400, account, 'get', await get(`${account}?input=%7B%22id%22%3A%22K1002%22%7D`));
    await refused(400, account, 'get', await get(`${account}?input=nonsense`));
    await refused(401, account, 'get', await house.request(`${account}?input=${nobody}`));
    await refused(404, account, 'get', await get(`${account}?input=${nobody}`));
    const viewer = openBrowser(house);
    await viewer.signIn(await house.addUser('viewer'));
    await refused(403, '/api/trpc/user.list', 'get', await viewer.query('user.list'));
    const mark = '/api/trpc/account.mark';
    await refused(403, mark, 'post', await viewer.post(mark, {}, { origin: 'https://elsewhere.example' }));
  });

  test('412, 413 and 415 of a procedure', async () => {
    const { prisma } = house.deps.services.db;
    const live = await prisma.programme.findFirstOrThrow({ where: { state: 'live' } });
    const resume = '/api/trpc/programme.resume';
    await refused(412, resume, 'post', await post(resume, { id: live.id }));
    const me = '/api/trpc/user.updateMe';
    await refused(413, me, 'post', await post(me, { name: 'x'.repeat(1024 * 1024) }));
    await refused(415, me, 'post', await post(me, {}, { 'content-type': 'text/plain' }));
  });

  test('of a plain path', async () => {
    const file = { method: 'POST', headers: withKey(), body: 'account,date,amount\n' };
    await refused(400, '/api/uploads', 'post', await house.request('/api/uploads', file));
    await refused(401, '/api/uploads', 'post', await house.request('/api/uploads', { ...file, headers: {} }));
    await refused(404, '/api/redeem', 'post', await post('/api/redeem', { code: 'P3HZZ' }));
    await refused(400, '/api/redeem', 'post', await post('/api/redeem', {}));
    await refused(401, '/api/redeem', 'post', await house.request('/api/redeem', { method: 'POST' }));
    const csv = '/api/imports/{id}/rejects.csv';
    await refused(404, csv, 'get', await get(csv.replace('{id}', '01980000-0000-7000-8000-000000000000')));
    const resend = '/api/webhooks/resend';
    await refused(401, resend, 'post', await house.request(resend, { method: 'POST', body: '{}' }));
    const signIn = '/api/auth/sign-in/email';
    const stranger = { email: 'nobody@company.example', password: 'no password at all' };
    await refused(401, signIn, 'post', await openBrowser(house).signIn(stranger));
  });
});

test('plain paths answer as they are described', async () => {
  const { rows } = await house.deps.services.db.pool.query<Record<string, string>>(
    `SELECT (SELECT id FROM imports LIMIT 1) AS import, (SELECT id FROM offers LIMIT 1) AS offer,
            (SELECT id FROM analysis_runs LIMIT 1) AS run, (SELECT id FROM accounts LIMIT 1) AS account`,
  );
  const known = rows[0] ?? {};
  const asked = encodeURIComponent(JSON.stringify({ columns: ['status'] }));
  const got: [path: string, address: string][] = [
    ['/api/imports/{id}/rejects.csv', `/api/imports/${known['import']}/rejects.csv`],
    ['/api/accounts.csv', `/api/accounts.csv?input=${asked}`],
    ['/api/analyses/{id}.csv', `/api/analyses/${known['run']}.csv`],
    ['/api/reports/losses.csv', '/api/reports/losses.csv?kind=loss'],
    ['/api/reports/white-space.csv', `/api/reports/white-space.csv?input=${encodeURIComponent('{}')}`],
    ['/api/offers/{id}/codes.csv', `/api/offers/${known['offer']}/codes.csv?state=issued&q=a`],
    ['/api/accounts/{id}/plan.pdf', `/api/accounts/${known['account']}/plan.pdf`],
    ['/api/openapi.json', '/api/openapi.json'],
    ['/healthz', '/healthz'],
    ['/readyz', '/readyz'],
    ['/metrics', '/metrics'],
  ];
  for (const [path, address] of got) {
    const response = await get(address);
    expect(response.status, address).toBe(200);
    expect(await faultsOf(path, 'get', response), address).toEqual([]);
  }
  const { code } = await addRecipient(house, { name: 'Till' });
  const order = { code, amount: '480.00', order: 'TILL-1' };
  const statuses = [];
  for (let times = 0; times < 2; times += 1) {
    const redeemed = await post('/api/redeem', order);
    statuses.push(redeemed.status);
    expect(await faultsOf('/api/redeem', 'post', redeemed)).toEqual([]);
  }
  expect(statuses).toEqual([200, 409]);
  const file = { method: 'POST', headers: withKey(), body: 'account,date,amount\n' };
  const upload = await house.request('/api/uploads?name=orders.csv', file);
  expect(upload.status).toBe(201);
  expect(await faultsOf('/api/uploads', 'post', upload)).toEqual([]);
  const browser = openBrowser(house);
  for (const [path, answer] of [
    ['/api/auth/sign-in/email', await browser.signIn(await house.addUser('sales'))],
    ['/api/auth/sign-out', await browser.post('/api/auth/sign-out', {})],
  ] as const) {
    expect(answer.status).toBe(200);
    expect(await faultsOf(path, 'post', answer)).toEqual([]);
  }
});

test('every path that is served is described, and none that is not', () => {
  const { routes } = createApp(house.deps);
  const served = routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)(\{[^}]*\\\.(\w+)\})?/g, inBraces)}`);
  const described = operations
    .filter(({ path }) => !path.startsWith('/api/trpc/') && !path.startsWith('/api/auth/'))
    .map(({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
  expect([...new Set(served)].sort()).toEqual(described.sort());
});

/** `:file{.+\.ics}` → `{}.ics`. */
function inBraces(_: string, __: string, ___: string | undefined, ending: string | undefined): string {
  return ending === undefined ? '{}' : `{}.${ending}`;
}

test('the document is for everybody, names this installation, and is sent once', async () => {
  const response = await house.request('/api/openapi.json');
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=300',
    etag: expect.stringMatching(/^"[\w-]{43}"$/),
  });
  expect(await response.json()).toMatchObject({ openapi: '3.1.1', servers: [{ url: origin }] });
  const again = await house.request('/api/openapi.json', {
    headers: { 'if-none-match': headers['etag'] ?? '' },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
});
