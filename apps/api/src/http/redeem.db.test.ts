import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { addApiKey } from '@sleutel/services/user';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { addRecipient } from '../testing/recipient.ts';
import { createTestApp, origin, type TestApp, type TestUser } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let admin: TestUser;
let secret: string;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  admin = await house.addUser('admin');
  secret = await keyWith(['offer.redeem']);
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

async function keyWith(scopes: Parameters<typeof addApiKey>[1]['scopes']): Promise<string> {
  const actor = { kind: 'user', id: admin.user.id, name: 'Admin', role: 'admin' } as const;
  return (await addApiKey(house.contextOf(actor), { name: 'till', scopes })).secret;
}

function redeem(body: unknown, key: string | null = secret): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (key !== null) headers.set('authorization', `Bearer ${key}`);
  return house.request('/api/redeem', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

test('of many tills that redeem a code at once one hears yes, and the others why not', async () => {
  const { code, account } = await addRecipient(house);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => redeem({ code, account, amount: 250, order: `T-${index}` })),
  );
  const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
  expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  const till = answers.findIndex(({ status }) => status === 200);
  const winner: unknown = await answers[till]?.json();
  expect(winner).toMatchObject({ redeemed: true, discount: '25', net: '225', amount: '250' });
  expect(await (await redeem({ code })).json()).toMatchObject({
    redeemed: false,
    reason: 'redeemed-already',
    message: `The code was redeemed already with order T-${till}.`,
    order: `T-${till}`,
  });
});

test('a code that is none, one that nobody made, and one of another account are told apart', async () => {
  const { code } = await addRecipient(house);
  const answers = [
    await redeem({ code: 'SUMMER10' }),
    await redeem({ code: '22222-22222-22222' }),
    await redeem({ code, account: 'somebody else' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 422]);
  expect(await Promise.all(answers.map((answer) => answer.json()))).toMatchObject([
    { reason: 'code-mistyped' },
    { reason: 'code-unknown' },
    { reason: 'other-account' },
  ]);
});

test('only a key with the scope redeems: nobody else, and no cookie', async () => {
  const code = '22222-22222-22222';
  expect((await redeem({ code }, null)).status).toBe(401);
  expect((await redeem({ code }, 'slk_nonsense')).status).toBe(401);
  expect((await redeem({ code }, await keyWith(['user.me']))).status).toBe(403);
  const browser = openBrowser(house);
  await browser.signIn(admin);
  for (const from of [origin, 'https://evil.example']) {
    expect((await browser.post('/api/redeem', { code }, { origin: from })).status).toBe(401);
  }
});

test('what cannot be read is a bad request, and only POST redeems', async () => {
  for (const body of ['{', '[]', {}, { code: 5 }, { code: 'x', amount: '-1' }]) {
    expect((await redeem(body)).status).toBe(400);
  }
  const words = async (body: unknown) => ((await (await redeem(body)).json()) as { message: string }).message;
  expect(await words('{')).toBe('The body is not JSON.');
  expect(await words({})).toBe('code is missing.');
  const headers = { authorization: `Bearer ${secret}` };
  expect((await house.request('/api/redeem?code=x', { headers })).status).toBe(405);
});

test('guessing ends after a hundred codes that do not exist, for that user alone', async () => {
  const statuses: number[] = [];
  for (let guess = 0; guess < 102; guess += 1)
    statuses.push((await redeem({ code: `GUESS-${guess}` })).status);
  expect(statuses.at(-1)).toBe(429);
  const other = await house.addUser('sales');
  const actor = { kind: 'user', id: other.user.id, name: 'Other', role: 'admin' } as const;
  const key = await addApiKey(house.contextOf(actor), { name: 'other', scopes: ['offer.redeem'] });
  expect((await redeem({ code: 'GUESS' }, key.secret)).status).toBe(404);
});
