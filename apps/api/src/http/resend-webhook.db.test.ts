import { createHmac, randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp, webhookSecret } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

interface Signing {
  readonly id?: string;
  readonly secret?: string;
  /** How long ago it was signed, in seconds. */
  readonly ago?: number;
}

function signed(body: string, { id = `msg_${randomUUID()}`, secret = webhookSecret, ago = 0 }: Signing = {}) {
  const timestamp = String(Math.floor(Date.now() / 1000) - ago);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` };
}

const post = (body: string, headers: Record<string, string>) =>
  house.request('/api/webhooks/resend', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
const inbox = () => house.deps.services.db.prisma.webhookEvent.findMany();
const event = (type: string) =>
  JSON.stringify({ type, created_at: new Date().toISOString(), data: { email_id: 'e1' } });

test('what is signed is kept, however often it comes', async () => {
  const body = event('email.delivered');
  const headers = signed(body, { id: 'msg_replayed' });
  for (let times = 0; times < 3; times += 1) expect((await post(body, headers)).status).toBe(200);
  expect((await inbox()).filter(({ id }) => id === 'msg_replayed')).toMatchObject([
    {
      provider: 'resend',
      kind: 'email.delivered',
      providerId: 'e1',
      handledAt: null,
      payload: JSON.parse(body),
    },
  ]);
});

test('of a swarm that comes at once each is kept, and what none can keep of one costs the others nothing', async () => {
  const odd = JSON.stringify({ type: 'email.sent', data: { email_id: 'e\0\ud800', note: 'a\0b' } });
  const swarm = Array.from({ length: 40 }, (_, index) => ({
    body: index === 17 ? odd : event('email.opened'),
    id: `msg_swarm${index % 30}`,
  }));
  const answers = await Promise.all(swarm.map(({ body, id }) => post(body, signed(body, { id }))));
  expect(answers.map(({ status }) => status)).toEqual(swarm.map(() => 200));
  const kept = (await inbox()).filter(({ id }) => id.startsWith('msg_swarm'));
  expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(swarm.map(({ id }) => id)));
  expect(kept.filter(({ providerId }) => providerId === 'e\ufffd')).toHaveLength(1);
});

test('an unknown kind is kept as well', async () => {
  for (const body of [event('planet.discovered'), '"text"', 'null', '[1]']) {
    expect((await post(body, signed(body))).status).toBe(200);
  }
  expect((await inbox()).filter(({ kind }) => kind === 'unknown')).toHaveLength(3);
});

test('what is signed and yet no event is a bad request, which nobody need repeat', async () => {
  const before = await inbox();
  const body = event('email.delivered');
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const answers = [
    await post(body, signed(body, { id: '' })),
    await post(body, signed(body, { id: 'x'.repeat(201) })),
    await post(deep, signed(deep)),
    await post('{', signed('{')),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect(await inbox()).toEqual(before);
});

test('what is forged, altered or old is not taken', async () => {
  const before = await inbox();
  const body = event('email.complained');
  const good = signed(body);
  const wrong: [string, Record<string, string>][] = [
    [body, {}],
    [body, signed(body, { secret: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })],
    [body, signed(body, { ago: 360 })],
    [body, signed(body, { ago: -360 })],
    [body, { ...good, 'svix-id': 'msg_other' }],
    [body, { ...good, 'svix-signature': '' }],
    [`${body} `, good],
  ];
  for (const [text, headers] of wrong) expect((await post(text, headers)).status).toBe(401);
  expect(await inbox()).toEqual(before);
});

test('another origin or a cookie changes nothing for a signed event', async () => {
  const body = event('email.opened');
  const headers = { ...signed(body), origin: 'https://elsewhere.example', cookie: 'a=b' };
  expect((await post(body, headers)).status).toBe(200);
});

test('what is no JSON, too large or not posted is refused', async () => {
  const before = await inbox();
  expect((await post('{', signed('{'))).status).toBe(400);
  const large = JSON.stringify({ type: 'x'.repeat(1024 * 1024) });
  expect((await post(large, signed(large))).status).toBe(413);
  expect((await house.request('/api/webhooks/resend')).status).toBe(405);
  expect(await inbox()).toEqual(before);
});
