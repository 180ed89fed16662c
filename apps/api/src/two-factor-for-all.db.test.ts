import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { addApiKey } from '@sleutel/services/user';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tooling/authenticator.ts';
import { type IdentityProvider, openIdentityProvider } from '../../../tooling/identity-provider.ts';
import { createLog } from './log.ts';
import { type Browser, callWithKey, openBrowser } from './testing/browser.ts';
import { createTestApp, origin, type TestApp, type TestUser } from './testing/test-app.ts';

let database: TestDatabase;
let contoso: IdentityProvider;
let house: TestApp;
let chief: Browser;
let admin: TestUser;

beforeAll(async () => {
  database = await createTestDatabase();
  contoso = await openIdentityProvider({ redirectTo: `${origin}/api/auth/callback/oidc` });
  house = await createTestApp(database.url, createLog('silent'), contoso.environment);
  admin = await house.addUser('admin');
  chief = openBrowser(house);
  await chief.signIn(admin);
});

afterEach(async () => {
  await house.deps.services.db.prisma.company.deleteMany();
});

afterAll(async () => {
  await house.close();
  await contoso.close();
  await database.drop();
});

const forAll = (twoFactorForAll: boolean) => ({ settings: { signIn: { twoFactorForAll } } });

async function switchOn(browser: Browser, { password }: TestUser): Promise<void> {
  const { totpURI } = await (await browser.post('/api/auth/two-factor/enable', { password })).json();
  const code = codeOf(totpURI);
  expect((await browser.post('/api/auth/two-factor/verify-totp', { code })).status).toBe(200);
}

/** The administrator has it on from the first test that needs that. */
async function askEverybody(): Promise<void> {
  const { prisma } = house.deps.services.db;
  const { twoFactorEnabled } = await prisma.user.findUniqueOrThrow({ where: { id: admin.user.id } });
  if (!twoFactorEnabled) await switchOn(chief, admin);
  expect((await chief.mutate('company.update', forAll(true))).status).toBe(200);
}

async function me(browser: Browser) {
  return (await (await browser.query('user.me')).json()).result.data;
}

test('only an administrator who has it on asks everybody for it', async () => {
  const refused = await chief.mutate('company.update', forAll(true));
  expect(await refused.text()).toContain('own-two-factor-off');
  const other = openBrowser(house);
  await other.signIn(await house.addUser('marketer'));
  expect((await other.mutate('company.update', forAll(true))).status).toBe(403);
  expect((await chief.mutate('company.update', forAll(false))).status).toBe(200);
  await askEverybody();
});

test('whoever signs in by password and has none can set it up and sign out, and nothing else', async () => {
  const person = await house.addUser('viewer');
  const browser = openBrowser(house);
  await browser.signIn(person);
  expect((await browser.query('account.list')).status).toBe(200);
  expect(await me(browser)).toMatchObject({ twoFactorFirst: false, backupCodesLeft: null });
  await askEverybody();

  expect(await me(browser)).toMatchObject({ twoFactorFirst: true });
  for (const procedure of ['account.list', 'company.get', 'today.get']) {
    const refused = await browser.query(procedure);
    expect([refused.status, (await refused.json()).error.data.reason]).toEqual([403, 'two-factor-first']);
  }
  expect((await browser.mutate('user.updateMe', { title: 'Astronaut' })).status).toBe(403);
  expect((await browser.get('/api/accounts.csv')).status).toBe(403);

  await switchOn(browser, person);
  expect(await me(browser)).toMatchObject({ twoFactorFirst: false, backupCodesLeft: 10 });
  expect((await browser.query('account.list')).status).toBe(200);
});

test('whoever signs in later is asked as well, may sign out, and is let go where nobody is asked any more', async () => {
  await askEverybody();
  const person = await house.addUser('manager');
  const browser = openBrowser(house);
  expect((await browser.signIn(person)).status).toBe(200);
  expect((await browser.query('user.list')).status).toBe(403);
  expect((await browser.post('/api/auth/sign-out', {})).status).toBe(200);
  expect((await browser.query('user.me')).status).toBe(401);

  await browser.signIn(person);
  expect((await chief.mutate('company.update', forAll(false))).status).toBe(200);
  expect((await browser.query('user.list')).status).toBe(200);
});

test('a session whose life begins anew is asked for it too', async () => {
  await askEverybody();
  const person = await house.addUser('manager');
  const browser = openBrowser(house);
  await browser.signIn(person);
  const { prisma } = house.deps.services.db;
  const expiresAt = new Date(Date.now() + 12 * 86_400_000);
  await prisma.session.updateMany({ where: { userId: person.user.id }, data: { expiresAt } });
  expect((await browser.query('user.list')).status).toBe(403);
});

test('who comes from the identity provider is asked there, and an API key is not', async () => {
  await askEverybody();
  const person = await house.addUser('manager');
  contoso.people.set('subject', { email: person.email, email_verified: true });
  const browser = openBrowser(house);
  const { url } = await (await browser.post('/api/auth/sign-in/provider', {})).json();
  const back = await contoso.signIn(url, 'subject');
  await browser.get(back.pathname + back.search);
  expect((await browser.query('user.list')).status).toBe(200);
  expect(await me(browser)).toMatchObject({ twoFactorFirst: false });

  const { id, name, role } = person.user;
  const maker = house.contextOf({ kind: 'user', id, name, role: 'admin' });
  const { secret } = await addApiKey(maker, { name: 'script', scopes: ['*'] });
  expect(role).toBe('manager');
  expect((await callWithKey(house, secret, 'user.list')).status).toBe(200);
});

test('no API key asks for it, nor stops asking', async () => {
  await askEverybody();
  const { id, name, role } = admin.user;
  const { secret } = await addApiKey(house.contextOf({ kind: 'user', id, name, role }), {
    name: 'script',
    scopes: ['*'],
  });
  const asked = await house.request('/api/trpc/company.update', {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(forAll(false)),
  });
  expect([asked.status, (await asked.json()).error.data.reason]).toEqual([403, 'not-a-person']);
});

test('backup codes are counted down', async () => {
  const person = await house.addUser('viewer');
  const browser = openBrowser(house);
  await browser.signIn(person);
  const setUp = await browser.post('/api/auth/two-factor/enable', { password: person.password });
  const { totpURI, backupCodes } = await setUp.json();
  expect(await me(browser)).toMatchObject({ backupCodesLeft: null });
  await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(totpURI) });
  const elsewhere = openBrowser(house);
  await elsewhere.signIn(person);
  const code = backupCodes[0];
  expect((await elsewhere.post('/api/auth/two-factor/verify-backup-code', { code })).status).toBe(200);
  expect(await me(elsewhere)).toMatchObject({ backupCodesLeft: 9 });
});
