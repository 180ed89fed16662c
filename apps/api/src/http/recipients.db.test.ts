import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { updateCompany } from '@sleutel/services/company';
import { sealToken } from '@sleutel/services/consent';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRecipient } from '../testing/recipient.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  await updateCompany(house.contextOf(), {
    name: 'Kaap <Wyn> & Seun',
    postalAddress: '1 Waterkant Street\nCape Town 8001',
  });
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

/** The unsubscribe link of somebody who was written to. */
async function linkOf(name: string, language: 'en' | 'af' = 'en'): Promise<string> {
  return (await addRecipient(house, { name, language })).unsubscribe;
}

const suppressions = () => house.deps.services.db.prisma.suppression.count();

test('reading the page asks, and changes nothing however often it is read', async () => {
  const path = await linkOf('anna');
  const before = await suppressions();
  for (const method of ['GET', 'HEAD', 'GET'])
    expect((await house.request(path, { method })).status).toBe(200);
  expect(await suppressions()).toBe(before);

  const response = await house.request(path);
  const page = await response.text();
  expect(page).toContain('<html lang="en"');
  expect(page).toContain('a***@reader.example');
  expect(page).not.toContain('anna@reader.example');
  expect(page).toContain('<form method="post">');
  expect(page).toContain('Kaap &lt;Wyn&gt; &amp; Seun');
  expect(page).toContain('Cape Town 8001');
  expect(page).not.toMatch(/<script/i);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
});

const oneClick = new FormData();
oneClick.set('List-Unsubscribe', 'One-Click');

test.each([
  ['form', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
  ['multipart', oneClick],
  ['empty', undefined],
])(
  'a mail provider unsubscribes in one click with a %s body, without cookie or origin',
  async (kind, body) => {
    const path = await linkOf(`bea-${kind}`);
    const before = await suppressions();
    const response = await house.request(path, { method: 'POST', body: body ?? null });
    expect(response.status).toBe(200);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('You are unsubscribed');
    expect(await suppressions()).toBe(before + 1);
  },
);

test('unsubscribing twice is as good as once, and the page says that it is done', async () => {
  const path = await linkOf('carl');
  const before = await suppressions();
  for (let times = 0; times < 2; times += 1) {
    expect((await house.request(path, { method: 'POST' })).status).toBe(200);
  }
  expect(await suppressions()).toBe(before + 1);
  expect(await (await house.request(path)).text()).toContain('You are unsubscribed');
});

test('a recipient reads the language of the message', async () => {
  const path = await linkOf('danie', 'af');
  const page = await (await house.request(path)).text();
  expect(page).toContain('<html lang="af"');
  expect(page).toContain('Teken uit');
});

test('a link that was cut off, made up, or belongs elsewhere gets a polite 404 page', async () => {
  const path = await linkOf('eva');
  const { appSecret } = house.deps.services;
  const elsewhere = [
    path.slice(0, -3),
    '/u/nothing',
    `/u/${'x'.repeat(500)}`,
    `/u/${sealToken(appSecret, 'offer', randomUUID())}`,
    `/u/${sealToken(appSecret, 'unsubscribe', randomUUID())}`,
    '/u',
    '/r/nothing',
    '/preferences/nothing',
    `/preferences/${sealToken(appSecret, 'preferences', randomUUID())}`,
    '/offer/nothing',
  ];
  const before = await suppressions();
  for (const link of elsewhere) {
    for (const method of ['GET', 'POST']) {
      const response = await house.request(link, { method, headers: { 'accept-language': 'af-ZA,af' } });
      expect({ link, status: response.status }).toEqual({ link, status: 404 });
      expect(await response.text()).toContain('Hierdie skakel werk nie');
    }
  }
  expect(await suppressions()).toBe(before);
});
