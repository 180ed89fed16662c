import { createDb, type Db, newId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { updateCompany } from '../company/index.ts';
import { type ServiceContext, systemActor } from '../core/index.ts';
import { seedPerson } from '../offer/testing/offers.ts';
import { getPreferences, sealToken, setPreferences, suppress, suppressedAmong } from './index.ts';

const NOW = '2026-03-20T10:00:00.000Z';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
let contactId: string;
let token: string;
let email: string;
let people = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = { ...contextFor(db, NOW), actor: systemActor('test') };
  const topics = [
    { key: 'marketing', names: { en: 'Offers', af: 'Aanbiedinge' } },
    { key: 'events', names: { en: 'Events' } },
  ];
  await updateCompany(ctx, { settings: { consent: { topics } } });
});

beforeEach(async () => {
  people += 1;
  ({ contactId } = await seedPerson(db, `Person${people}`));
  email = `person${people}@buyer.example`;
  token = sealToken(ctx.appSecret, 'preferences', contactId);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const choose = (topics: readonly string[], language?: 'en' | 'af') =>
  setPreferences(ctx, {
    token,
    choice: { kind: 'topics', topics: [...topics], ...(language ? { language } : {}) },
  });
const wanted = async () =>
  (await getPreferences(ctx, { token })).topics.filter((topic) => topic.wanted).map(({ key }) => key);
const consents = () => db.prisma.consent.findMany({ where: { contactId }, orderBy: { topic: 'asc' } });
const isSuppressed = async () => (await suppressedAmong(db.pool, ctx.appSecret, [email])).has(email);

test('a choice is kept with its evidence, and what was left as it stood is not touched', async () => {
  expect(await getPreferences(ctx, { token })).toMatchObject({
    address: 'p***@buyer.example',
    language: 'en',
    accounts: [`Person${people} Ltd`],
    suppressed: null,
    mayChoose: true,
  });
  await choose(['events', 'no-such-topic']);
  const evidence = { source: 'recipient', page: '/preferences', purpose: 'preferences', at: NOW };
  expect(await consents()).toEqual([
    { contactId, topic: 'events', state: 'granted', evidence, recordedAt: new Date(NOW) },
  ]);
  expect(await wanted()).toEqual(['events']);
  await choose(['events'], 'af');
  expect(await consents()).toHaveLength(1);
  expect((await db.prisma.contact.findUniqueOrThrow({ where: { id: contactId } })).language).toBe('af');
  await choose([]);
  expect((await consents()).map(({ state }) => state)).toEqual(['withdrawn']);
});

describe('stopping everything', () => {
  const stop = () => setPreferences(ctx, { token, choice: { kind: 'stop' } });

  test('suppresses the address and withdraws every consent', async () => {
    await choose(['events', 'marketing']);
    expect(await stop()).toMatchObject({ suppressed: 'unsubscribed', mayChoose: true });
    expect(await isSuppressed()).toBe(true);
    expect((await consents()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    expect(await wanted()).toEqual([]);
  });

  test('can be taken back by the person, topic by topic', async () => {
    await stop();
    await choose([], 'af');
    expect(await isSuppressed()).toBe(true);
    await choose(['marketing']);
    expect(await isSuppressed()).toBe(false);
    expect(await wanted()).toEqual(['marketing']);
  });
});

test.each(['complained', 'hardBounce', 'manual'] as const)(
  'what was suppressed as %s no choice lifts',
  async (reason) => {
    await suppress(db.pool, ctx.appSecret, { address: email, reason, messageId: null, at: new Date(NOW) });
    expect(await getPreferences(ctx, { token })).toMatchObject({ suppressed: reason, mayChoose: false });
    await expect(choose(['marketing'])).rejects.toMatchObject({ reason: 'suppressed' });
    expect(await isSuppressed()).toBe(true);
    expect(await consents()).toEqual([]);
  },
);

test('a token of another purpose, and one of nobody, lead nowhere', async () => {
  for (const wrong of [
    sealToken(ctx.appSecret, 'offer', contactId),
    sealToken(ctx.appSecret, 'preferences', newId(new Date(NOW))),
  ]) {
    await expect(getPreferences(ctx, { token: wrong })).rejects.toMatchObject({ code: 'notFound' });
    await expect(setPreferences(ctx, { token: wrong, choice: { kind: 'stop' } })).rejects.toMatchObject({
      code: 'notFound',
    });
  }
});
