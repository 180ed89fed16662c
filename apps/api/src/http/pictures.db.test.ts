import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { updateCompany } from '@sleutel/services/company';
import { addApiKey } from '@sleutel/services/user';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, origin, type TestApp, type TestUser } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let admin: TestUser;
let secret: string;
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  admin = await house.addUser('admin');
  ({ secret } = await addApiKey(as(admin), { name: 'script', scopes: ['picture.add'] }));
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

const as = ({ user }: TestUser) =>
  house.contextOf({ kind: 'user', id: user.id, name: user.name, role: user.role });

const send = (body: BodyInit, headers: Record<string, string> = { authorization: `Bearer ${secret}` }) =>
  house.request('/api/pictures', { method: 'POST', body, headers });

test('a picture that was sent is there for everybody, for ever, and for nothing but to be looked at', async () => {
  const sent = await send(gif);
  expect(sent.status).toBe(201);
  const { address, url } = (await sent.json()) as { address: string; url: string };
  expect(url).toBe(`${origin}${address}`);
  expect(await (await send(gif)).json()).toEqual({ address, url });

  const seen = await house.request(address);
  expect(seen.status).toBe(200);
  expect(Buffer.from(await seen.arrayBuffer()).equals(gif)).toBe(true);
  expect(Object.fromEntries(seen.headers)).toMatchObject({
    'content-type': 'image/gif',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  });
  expect(seen.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(seen.headers.get('set-cookie')).toBeNull();
  const etag = seen.headers.get('etag') ?? '';
  expect((await house.request(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await house.request(address, { method: 'HEAD' })).status).toBe(200);
});

test('a logo that was taken away stays where e-mails that left point to', async () => {
  const { address } = (await (await send(gif)).json()) as { address: string };
  await updateCompany(as(admin), { logoUrl: address });
  await updateCompany(as(admin), { logoUrl: null });
  expect((await house.request(address)).status).toBe(200);
});

test.each([
  ['what is no picture', '%PDF-1.7', 400, 'picture-format'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 400, 'picture-svg'],
  ['nothing', '', 400, 'picture-empty'],
  ['one that is too large', `GIF89a${'.'.repeat(512_000)}`, 413, 'picture-too-large'],
  ['one that is far too large', `GIF89a${'.'.repeat(1_200_000)}`, 413, 'too-large'],
])('%s is refused', async (_, body, status, reason) => {
  const response = await send(body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ reason });
});

test('nobody sends one without signing in, nor from another site, nor finds one by guessing', async () => {
  expect((await send(gif, {})).status).toBe(401);
  const foreign = { origin: 'https://elsewhere.example', cookie: 'a=b' };
  expect((await send(gif, foreign)).status).toBe(403);
  const { secret: other } = await addApiKey(as(admin), { name: 'other', scopes: ['account.list'] });
  expect((await send(gif, { authorization: `Bearer ${other}` })).status).toBe(403);
  for (const name of ['', 'x', `${'0'.repeat(64)}.gif`, '..%2Fhealthz', `${'0'.repeat(64)}.svg`]) {
    expect((await house.request(`/pictures/${name}`)).status, name).toBe(404);
  }
});
