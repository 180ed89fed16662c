import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { updateCompany } from '@sleutel/services/company';
import { sealToken } from '@sleutel/services/consent';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addRecipient, databaseRows } from '../testing/recipient.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  await updateCompany(house.contextOf(), {
    name: 'Kaap <Wyn> & Seun',
    postalAddress: '1 Waterkant Street\nCape Town 8001',
    timeZone: 'Africa/Johannesburg',
  });
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

const post = (path: string, body?: Record<string, string> | FormData) =>
  house.request(path, { method: 'POST', body: body instanceof FormData ? body : new URLSearchParams(body) });
const read = async (path: string) => (await house.request(path)).text();
const consentsOf = (contactId: string) =>
  house.deps.services.db.prisma.consent.findMany({ where: { contactId }, orderBy: { topic: 'asc' } });

test('reading any page, however and in whatever language, changes no row of any table', async () => {
  const states = ['issued', 'accepted', 'redeemed', 'released', 'expired'] as const;
  const people = await Promise.all(states.map((code) => addRecipient(house, { code })));
  const before = await databaseRows(house);
  for (const { unsubscribe, preferences, offer } of people) {
    for (const path of [unsubscribe, preferences, offer, `${offer}x`]) {
      for (const method of ['GET', 'HEAD'])
        for (const query of ['', '?lang=af', '?choice=stop&List-Unsubscribe=One-Click'])
          expect((await house.request(`${path}${query}`, { method })).status).toBe(
            path.endsWith('x') ? 404 : 200,
          );
    }
  }
  expect(await databaseRows(house)).toEqual(before);
});

test('the pages need no script, are not kept, and say no address in clear', async () => {
  const { unsubscribe, preferences, offer, email } = await addRecipient(house, { manager: true });
  for (const path of [unsubscribe, preferences, offer]) {
    const response = await house.request(path);
    const page = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(page).not.toContain(email);
    expect(page).not.toMatch(/<script|onclick/i);
    expect(page).toContain('Kaap &lt;Wyn&gt; &amp; Seun');
    expect(page).toContain('noindex');
  }
});

describe('preferences', () => {
  test('are shown, changed and shown again, with the evidence of the choice', async () => {
    const { preferences, contactId } = await addRecipient(house);
    expect(await read(preferences)).toMatch(/value="marketing">Offers and news/);
    const response = await post(preferences, { choice: 'topics', topic: 'marketing', language: 'af' });
    expect(response.status).toBe(200);
    expect(response.headers.get('location')).toBeNull();
    const page = await response.text();
    expect(page).toContain('<html lang="af"');
    expect(page).toContain('U keuse is gestoor.');
    expect(page).toMatch(/value="marketing" checked/);
    expect(await consentsOf(contactId)).toMatchObject([
      { topic: 'marketing', state: 'granted', evidence: { page: '/preferences', purpose: 'preferences' } },
    ]);
  });

  test('can be nothing at all, and be taken back', async () => {
    const { preferences, contactId, unsubscribe } = await addRecipient(house);
    await post(preferences, { choice: 'topics', topic: 'marketing' });
    expect(await (await post(preferences, { choice: 'stop' })).text()).toContain('You unsubscribed');
    expect(await read(unsubscribe)).toContain('You are unsubscribed');
    expect(await consentsOf(contactId)).toMatchObject([{ state: 'withdrawn' }]);
    await post(preferences, { choice: 'topics', topic: 'marketing' });
    expect(await read(unsubscribe)).toContain('Shall Kaap');
  });

  test('can be a pause, which ends by itself or when it is asked to', async () => {
    const { preferences, contactId } = await addRecipient(house);
    expect(await read(preferences)).toContain('Nothing for 90 days');
    const paused = await (await post(preferences, { choice: 'pause', days: '30' })).text();
    expect(paused).toMatch(/You asked for a pause: Kaap.* sends you nothing before \w+day \d+ \w+ \d{4}\./);
    expect(paused).not.toContain('Nothing for 30 days');
    const { prisma } = house.deps.services.db;
    const until = async () =>
      (await prisma.contact.findUniqueOrThrow({ where: { id: contactId } })).pausedUntil?.getTime() ?? null;
    const end = await until();
    expect(end).toBeGreaterThan(house.deps.services.now().getTime() + 28 * 86_400_000);
    expect((await post(preferences, { choice: 'pause', days: '3000' })).status).toBe(400);
    expect(await until()).toBe(end);
    expect(await (await post(preferences, { choice: 'resume' })).text()).toContain('Nothing for 30 days');
    expect(await until()).toBeNull();
  });

  test('can be taken back at another address, and an old link then asks again', async () => {
    const { preferences, unsubscribe, contactId } = await addRecipient(house);
    const email = `moved-${contactId}@kaap.example`;
    await house.deps.services.db.prisma.contact.update({ where: { id: contactId }, data: { email } });
    await post(unsubscribe);
    expect(await read(unsubscribe)).toContain('You are unsubscribed');
    await post(preferences, { choice: 'topics', topic: 'marketing' });
    expect(await read(unsubscribe)).toContain('<form method="post"><button');
    expect(await (await post(unsubscribe)).text()).toContain('You are unsubscribed');
  });

  test('are not changed by a body that is no choice', async () => {
    const { preferences, contactId } = await addRecipient(house);
    await post(preferences, { choice: 'topics', topic: 'marketing' });
    const broken = {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: 'no',
    };
    const bodies = [
      await post(preferences),
      await post(preferences, { 'List-Unsubscribe': 'One-Click' }),
      await house.request(preferences, broken),
    ];
    expect(bodies.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(await consentsOf(contactId)).toMatchObject([{ state: 'granted' }]);
    const large = await post(preferences, { choice: 'stop', topic: 'x'.repeat(100_000) });
    expect(large.status).toBe(413);
    expect(await consentsOf(contactId)).toMatchObject([{ state: 'granted' }]);
  });
});

describe('an offer', () => {
  test('is read, accepted once, and then its manager’s task', async () => {
    const { offer, code, codeId, contactId } = await addRecipient(house, { manager: true });
    const page = await read(offer);
    expect(page).toContain(code);
    expect(page).toContain([...code].join(' ').replaceAll(' - ', ', '));
    expect(page).toContain('Accept the offer');
    expect(page).toContain('Vlei &amp; Berg &lt;Pty&gt;');
    for (let times = 0; times < 2; times += 1) {
      const accepted = await (await post(offer)).text();
      expect(accepted).toContain('You accepted this offer on');
      expect(accepted).toContain(code);
      expect(accepted).not.toContain('<form');
    }
    const { prisma } = house.deps.services.db;
    expect(await prisma.offerCode.findUniqueOrThrow({ where: { id: codeId } })).toMatchObject({
      state: 'accepted',
    });
    expect(await prisma.task.findMany({ where: { contactId } })).toMatchObject([{ kind: 'followUp' }]);
  });

  test.each([
    ['redeemed', 'This code was used on'],
    ['expired', 'This offer ended on'],
    ['released', 'This offer is no longer open.'],
  ] as const)('that is %s says so, shows no code, and cannot be accepted', async (state, words) => {
    const { offer, code, codeId } = await addRecipient(house, { code: state });
    for (const page of [await read(offer), await (await post(offer)).text()]) {
      expect(page).toContain(words);
      expect(page).not.toContain(code);
      expect(page).not.toContain('<form');
    }
    const { prisma } = house.deps.services.db;
    expect(await prisma.offerCode.findUniqueOrThrow({ where: { id: codeId } })).toMatchObject({ state });
  });
});

test('a language asked for is one of display only', async () => {
  const { offer, preferences, contactId } = await addRecipient(house, { language: 'af' });
  expect(await read(offer)).toContain('10% afslag op u volgende bestelling');
  expect(await read(`${offer}?lang=en`)).toContain('10% off your next order');
  expect(await read(`${preferences}?lang=en`)).toMatch(/value="af" checked/);
  const { language } = await house.deps.services.db.prisma.contact.findUniqueOrThrow({
    where: { id: contactId },
  });
  expect(language).toBe('af');
});

test('links of another purpose or of nobody get the polite 404 page, to read and to post', async () => {
  const { contactId, codeId } = await addRecipient(house);
  const { appSecret } = house.deps.services;
  const wrong = [
    `/preferences/${sealToken(appSecret, 'offer', contactId)}`,
    `/offer/${sealToken(appSecret, 'offer', contactId)}`,
    `/offer/${sealToken(appSecret, 'preferences', codeId)}`,
    '/preferences',
    '/offer/',
    '/u/a/b',
  ];
  const before = await databaseRows(house);
  for (const path of wrong) {
    expect({ path, status: (await house.request(path)).status }).toEqual({ path, status: 404 });
    const response = await post(path, { choice: 'stop' });
    expect({ path, status: response.status }).toEqual({ path, status: 404 });
    expect(await response.text()).toContain('This link does not work');
  }
  const limits = (row: string) => !row.startsWith('rate_limits');
  expect((await databaseRows(house)).filter(limits)).toEqual(before.filter(limits));
});

test('a link that is posted to without end is told to wait', async () => {
  const { offer } = await addRecipient(house);
  const statuses = new Set<number>();
  for (let times = 0; times < 31; times += 1) statuses.add((await post(offer)).status);
  expect([...statuses]).toEqual([200, 429]);
  const refused = await post(offer);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('Too many attempts');
  expect((await house.request(offer)).status).toBe(200);
});

test('what fails on our side is a page too, and says nothing of how', async () => {
  const { unsubscribe } = await addRecipient(house);
  const { pool } = house.deps.services.db;
  await pool.query('ALTER TABLE messages RENAME COLUMN recipient TO recipient_of_old');
  try {
    const response = await house.request(unsubscribe);
    expect(response.status).toBe(500);
    const page = await response.text();
    expect(page).toContain('Something went wrong on our side');
    expect(page).not.toMatch(/column|select/i);
  } finally {
    await pool.query('ALTER TABLE messages RENAME COLUMN recipient_of_old TO recipient');
  }
});
