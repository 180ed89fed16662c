import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { addApiKey } from '@sleutel/services/user';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from './log.ts';
import { type Browser, openBrowser } from './testing/browser.ts';
import { createTestApp, origin, type TestApp, type TestUser } from './testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let admin: TestUser;
let browser: Browser;
const logged: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url, createLog('debug', { write: (line) => void logged.push(line) }));
  admin = await house.addUser('admin');
  browser = openBrowser(house);
  await browser.signIn(admin);
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

test('a question too long for an address is asked in the body', async () => {
  const accountIds = Array.from({ length: 2_000 }, () => crypto.randomUUID());
  const question = { playbook: 'winBack', audience: { accountIds, maxAccounts: 2_000 } };
  const response = await browser.post('/api/trpc/programme.estimate', question, { origin });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ result: { data: { chosen: 0, people: 0 } } });
});

describe('a change', () => {
  const change = { name: 'Somebody Else' };
  const rename = (headers: Record<string, string>) =>
    browser.post('/api/trpc/user.updateMe', change, headers);

  test('asked for by a page of ours is made', async () => {
    const response = await rename({ origin });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ result: { data: change } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['another site', 'https://evil.example'],
    ['a site that begins like ours', 'http://localhost.evil.example'],
    ['a page without an origin', 'null'],
  ])('asked for by %s is refused', async (_, from) => {
    const response = await rename({ origin: from });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ reason: 'cross-site' });
  });

  test('asked for again by the name it was given is made once', async () => {
    const add = () =>
      browser.post(
        '/api/trpc/task.add',
        { title: 'Only once' },
        { 'idempotency-key': 'a name of any length' },
      );
    const first = await add();
    expect(first.status).toBe(200);
    const { result } = (await first.json()) as { result: { data: { id: string } } };
    const second = await add();
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({
      error: { data: { reason: 'done-already', detail: { entity: 'task', id: result.data.id } } },
    });
  });

  test('with a cookie but without any origin is refused', async () => {
    const cookie = (await browser.signIn(admin)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const response = await house.request('/api/trpc/user.updateMe', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(change),
    });
    expect(response.status).toBe(403);
  });

  test('by a script with a key needs no origin', async () => {
    const actor = { kind: 'user', id: admin.user.id, name: 'Admin', role: 'admin' } as const;
    const { secret } = await addApiKey(house.contextOf(actor), { name: 'script', scopes: ['user.updateMe'] });
    const response = await house.request('/api/trpc/user.updateMe', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify(change),
    });
    expect(response.status).toBe(200);
  });

  test('is not made by reading', async () => {
    const response = await browser.query('user.updateMe', { name: 'Read' });
    expect(response.status).toBe(405);
  });

  test('signing in from another site is refused too', async () => {
    const response = await browser.post('/api/auth/sign-in/email', admin, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
  });
});

describe('what a client sees', () => {
  test('of a refusal is its reason', async () => {
    const response = await browser.mutate('user.add', { email: admin.email, role: 'viewer' });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      error: {
        message: `There is a user ${admin.email} already.`,
        data: { code: 'CONFLICT', reason: 'email-taken', detail: { email: admin.email } },
      },
    });
  });

  test('of bad input is what is wrong with it', async () => {
    const response = await browser.mutate('user.add', { email: 'not an address', role: 'viewer' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { data: { reason: 'bad-input' } } });
  });

  test.each([
    ['contact.search', { query: 'Anna\0Botha' }, 'query has a character that is no text.'],
    ['account.list', { tag: ['new', 'half \ud800'] }, 'tag.1 has a character that is no text.'],
  ])('of words that cannot be kept is where they are: %s', async (procedure, input, message) => {
    const response = await browser.query(procedure, input);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { message, data: { reason: 'bad-input' } } });
  });

  test('of an unknown error is nothing, and the log has it all', async () => {
    // The column that holds the name goes away, as in a migration gone wrong.
    await house.deps.services.db.pool.query('ALTER TABLE users RENAME COLUMN title TO title_of_old');
    try {
      const response = await browser.query('user.list');
      expect(response.status).toBe(500);
      const id = response.headers.get('x-request-id');
      expect(id).toMatch(/^[\w-]{36}$/);
      expect(logged.some((line) => line.includes(`${id}`) && line.includes('a procedure failed'))).toBe(true);
      const text = await response.text();
      expect(text).toContain('Something went wrong on our side.');
      expect(text).not.toMatch(/title|column|prisma|stack|select/i);
      expect(logged.join()).toMatch(/title/);
    } finally {
      await house.deps.services.db.pool.query('ALTER TABLE users RENAME COLUMN title_of_old TO title');
    }
  });

  test('of a broken request is that it cannot be read', async () => {
    const response = await browser.get('/api/trpc/user.list?input=%7Bbroken');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('The request cannot be read.');
  });

  test('of a path of the API that does not exist is JSON', async () => {
    const response = await house.request('/api/nothing');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  test('of a body too large is a refusal', async () => {
    const response = await browser.mutate('user.updateMe', { name: 'x'.repeat(1_100_000) });
    expect(response.status).toBe(413);
  });
});

test('neither passwords nor cookies reach the log', () => {
  const log = logged.join();
  expect(log).toContain('answered');
  expect(log).not.toContain(admin.password);
  expect(log).not.toContain('session_token');
});

test('every answer says what browsers may do with it, and has an id', async () => {
  const { headers } = await house.request('/healthz');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
});

test('where metrics have a token, nobody reads them without it', async () => {
  const token = 'Tr0ub4dor-and-3.more~words';
  const guarded = await createTestApp(database.url, undefined, { METRICS_TOKEN: token });
  const read = (headers: Record<string, string>) => guarded.request('/metrics', { headers });
  const answers = await Promise.all([
    read({}),
    read({ Authorization: `Bearer ${token.slice(0, -1)}` }),
    read({ Authorization: `Basic ${token}` }),
    read({ Authorization: `Bearer ${token}` }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 400, 200]);
  expect(answers[0]?.headers.get('www-authenticate')).toMatch(/^Bearer /);
  expect(await answers[1]?.text()).not.toContain('sleutel_waiting');
  expect(await answers[3]?.text()).toContain('sleutel_waiting');
  expect((await guarded.request('/healthz')).status).toBe(200);
  await guarded.close();
});

test('metrics tell of the process, of requests without their particulars, and of waiting work', async () => {
  await house.request('/u/some-secret-token');
  const text = await (await house.request('/metrics')).text();
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="POST",route="\/api\/trpc",status="200"\}/,
  );
  expect(text).toContain('sleutel_waiting{what="needsReview"} 0');
  expect(text).not.toContain('some-secret-token');
});
