import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { updateUser } from '@sleutel/services/user';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tooling/authenticator.ts';
import { type IdentityProvider, openIdentityProvider } from '../../../tooling/identity-provider.ts';
import { createLog } from './log.ts';
import { type Browser, openBrowser } from './testing/browser.ts';
import { createTestApp, origin, type TestApp, type TestUser } from './testing/test-app.ts';

const redirectTo = `${origin}/api/auth/callback/oidc`;

let database: TestDatabase;
let contoso: IdentityProvider;
let house: TestApp;
let admin: TestUser;

beforeAll(async () => {
  database = await createTestDatabase();
  contoso = await openIdentityProvider({ redirectTo });
  house = await createTestApp(database.url, createLog('silent'), contoso.environment);
  admin = await house.addUser('admin');
});

afterAll(async () => {
  await house.close();
  await contoso.close();
  await database.drop();
});

const knows = async (browser: Browser) => (await browser.query('user.me')).status === 200;
const target = (response: Response) => [response.status, response.headers.get('location')];

/** Sets out to the provider, and gives the address there. */
async function depart(browser: Browser, asked: object = {}): Promise<string> {
  const response = await browser.post('/api/auth/sign-in/provider', asked);
  expect(response.status).toBe(200);
  return (await response.json()).url;
}

/** The whole way, as somebody who is known there. */
async function enter(browser: Browser, subject: string, asked: object = {}): Promise<Response> {
  return arrive(browser, await contoso.signIn(await depart(browser, asked), subject));
}

function arrive(browser: Browser, at: URL): Promise<Response> {
  expect(at.origin + at.pathname).toBe(redirectTo);
  return browser.get(at.pathname + at.search);
}

/** Somebody who was added here and is known there under their address. */
async function known(email = (address: string) => address): Promise<TestUser> {
  const person = await house.addUser('viewer');
  contoso.people.set(person.user.id, { email: email(person.email), email_verified: true });
  return person;
}

async function lastAudit() {
  const { prisma } = house.deps.services.db;
  const { actor, verb, entityId, detail } = await prisma.auditEntry.findFirstOrThrow({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return { actor, verb, entityId, detail };
}

test('the page is told whom people may sign in with', async () => {
  expect(await (await openBrowser(house).get('/api/sign-in')).json()).toEqual({
    provider: { name: 'Contoso' },
  });
  const alone = await createTestApp(database.url);
  expect(await (await openBrowser(alone).get('/api/sign-in')).json()).toEqual({ provider: null });
  expect((await openBrowser(alone).post('/api/auth/sign-in/provider', {})).status).toBe(404);
  expect((await openBrowser(alone).get('/api/auth/callback/oidc?code=1&state=2')).status).toBe(404);
  await alone.close();
});

test('whoever was added comes in by their verified address, in any case of letters, to where they wanted', async () => {
  const person = await known((address) => address.toUpperCase());
  const browser = openBrowser(house);
  const from = "/accounts?status=%5B%22lost%22%5D&search=(a*b)~!,:;'";
  expect(target(await enter(browser, person.user.id, { from }))).toEqual([302, from.replace("'", '%27')]);
  expect(await (await browser.query('user.me')).json()).toMatchObject({
    result: { data: { email: person.email, name: person.user.name } },
  });
  expect(await lastAudit()).toEqual({
    actor: person.user.id,
    verb: 'user.signIn',
    entityId: person.user.id,
    detail: { provider: 'Contoso' },
  });
  expect((await browser.post('/api/auth/sign-out', {})).status).toBe(200);
  expect(await knows(browser)).toBe(false);
});

test('it asks with a code challenge, a state and a nonce, and keeps nothing it could ask more with', async () => {
  const person = await known();
  const browser = openBrowser(house);
  const address = new URL(await depart(browser));
  expect(address.origin).toBe(contoso.issuer);
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    response_type: 'code',
    redirect_uri: redirectTo,
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^.{43}$/),
    state: expect.stringMatching(/^.{32}$/),
    nonce: expect.stringMatching(/^.{32}$/),
    scope: 'openid email profile',
  });
  await arrive(browser, await contoso.signIn(address.href, person.user.id));
  const { prisma } = house.deps.services.db;
  const kept = await prisma.credential.findFirstOrThrow({
    where: { userId: person.user.id, providerId: 'oidc' },
  });
  expect(kept).toMatchObject({
    accountId: `${contoso.issuer} ${person.user.id}`,
    accessToken: null,
    refreshToken: null,
    idToken: null,
    scope: null,
  });
});

test('a session by it is a session like any other: it ends where somebody is shut out', async () => {
  const person = await known();
  const browser = openBrowser(house);
  await enter(browser, person.user.id);
  expect(await knows(browser)).toBe(true);
  await updateUser(house.contextOf(), { id: person.user.id, disabled: true });
  expect(await knows(browser)).toBe(false);
  expect(target(await enter(browser, person.user.id, { from: '/programmes' }))).toEqual([
    302,
    '/sign-in?from=%2Fprogrammes&refused=disabled',
  ]);
  expect(await knows(browser)).toBe(false);
  expect(await lastAudit()).toEqual({
    actor: 'sign-in',
    verb: 'user.refuseSignIn',
    entityId: person.user.id,
    detail: { provider: 'Contoso', reason: 'disabled' },
  });
});

test('somebody who was shut out before they ever came is not linked either', async () => {
  const person = await known();
  await updateUser(house.contextOf(), { id: person.user.id, disabled: true });
  expect(target(await enter(openBrowser(house), person.user.id))[1]).toBe('/sign-in?refused=disabled');
  const { prisma } = house.deps.services.db;
  expect(await prisma.credential.count({ where: { userId: person.user.id, providerId: 'oidc' } })).toBe(0);
});

test('nobody registers themselves', async () => {
  contoso.people.set('stranger', { email: 'stranger@company.example', email_verified: true });
  const { prisma } = house.deps.services.db;
  const before = await prisma.user.count();
  const browser = openBrowser(house);
  expect(target(await enter(browser, 'stranger', { requestSignUp: true }))[1]).toBe(
    '/sign-in?refused=unknown',
  );
  expect(await knows(browser)).toBe(false);
  expect(await prisma.user.count()).toBe(before);
  expect(await lastAudit()).toMatchObject({ verb: 'user.refuseSignIn', entityId: null });
});

test.each([
  ['the provider says is not theirs', { email_verified: false }],
  ['the provider says nothing about', {}],
])('an address that %s lets nobody in, and links nobody', async (_, said) => {
  const person = await house.addUser('admin');
  contoso.people.set('thief', { email: person.email, ...said });
  const browser = openBrowser(house);
  expect(target(await enter(browser, 'thief'))[1]).toBe('/sign-in?refused=unverified');
  expect(await knows(browser)).toBe(false);
  const { prisma } = house.deps.services.db;
  expect(await prisma.credential.count({ where: { userId: person.user.id, providerId: 'oidc' } })).toBe(0);
  expect(await lastAudit()).toMatchObject({
    verb: 'user.refuseSignIn',
    entityId: person.user.id,
    detail: { reason: 'unverified' },
  });
});

test('whoever has no address there at all is told so', async () => {
  contoso.people.set('addressless', {});
  expect(target(await enter(openBrowser(house), 'addressless'))[1]).toBe('/sign-in?refused=unverified');
});

test('whoever came once is known by their subject, whatever their address is by then', async () => {
  const person = await known();
  await enter(openBrowser(house), person.user.id);
  contoso.people.set(person.user.id, { email: 'married@company.example', email_verified: false });
  const browser = openBrowser(house);
  expect(target(await enter(browser, person.user.id))).toEqual([302, '/']);
  expect(await (await browser.query('user.me')).json()).toMatchObject({
    result: { data: { id: person.user.id, email: person.email } },
  });
});

test('an address that passed to somebody else at the provider does not let them in as the one before', async () => {
  const person = await known();
  await enter(openBrowser(house), person.user.id);
  contoso.people.set('successor', { email: person.email, email_verified: true });
  const browser = openBrowser(house);
  expect(target(await enter(browser, 'successor'))[1]).toBe('/sign-in?refused=another');
  expect(await knows(browser)).toBe(false);
});

test('an administrator has somebody who was set up anew there be known by their address again', async () => {
  const person = await known();
  const browser = openBrowser(house);
  await enter(browser, person.user.id);
  const chief = openBrowser(house);
  await chief.signIn(admin);
  const linked = async () => {
    const { result } = await (await chief.query('user.list')).json();
    return result.data.find(({ id }: { id: string }) => id === person.user.id).linked;
  };
  expect(await linked()).toBe(true);
  expect((await browser.mutate('user.unlink', { id: person.user.id })).status).toBe(403);
  expect((await chief.mutate('user.unlink', { id: person.user.id })).status).toBe(200);
  expect((await chief.mutate('user.unlink', { id: person.user.id })).status).toBe(200);
  expect(await linked()).toBe(false);
  expect(await knows(browser)).toBe(false);
  contoso.people.set('anew', { email: person.email, email_verified: true });
  expect(target(await enter(openBrowser(house), 'anew'))).toEqual([302, '/']);
  expect(target(await enter(openBrowser(house), person.user.id))[1]).toBe('/sign-in?refused=another');
  expect((await openBrowser(house).signIn(person)).status).toBe(200);
  const { prisma } = house.deps.services.db;
  const noted = { verb: 'user.unlink', entityId: person.user.id, actor: admin.user.id };
  expect(await prisma.auditEntry.count({ where: noted })).toBe(1);
});

test('whoever comes from there is not asked for a code of ours as well', async () => {
  const person = await known();
  const browser = openBrowser(house);
  await browser.signIn(person);
  const setUp = await browser.post('/api/auth/two-factor/enable', { password: person.password });
  const { totpURI } = await setUp.json();
  const code = { code: codeOf(totpURI) };
  expect((await browser.post('/api/auth/two-factor/verify-totp', code)).status).toBe(200);
  const elsewhere = openBrowser(house);
  expect(target(await enter(elsewhere, person.user.id))).toEqual([302, '/']);
  expect(await knows(elsewhere)).toBe(true);
  expect(await (await openBrowser(house).signIn(person)).json()).toMatchObject({ twoFactorRedirect: true });
});

test('whoever turns back at the provider is back at the door', async () => {
  const browser = openBrowser(house);
  expect(target(await enter(browser, 'nobody there'))[1]).toBe('/sign-in?refused=declined');
});

test('what comes back in another browser, twice, or with another state lets nobody in', async () => {
  const person = await known();
  const expired = [302, '/sign-in?refused=expired'];
  const [browser, other] = [openBrowser(house), openBrowser(house)];
  const back = await contoso.signIn(await depart(browser), person.user.id);
  await depart(other);
  expect(target(await arrive(other, back))).toEqual(expired);
  expect(await knows(other)).toBe(false);

  const foreign = new URL(back);
  foreign.searchParams.set('state', 'a'.repeat(32));
  expect(target(await arrive(browser, foreign))).toEqual(expired);
  foreign.searchParams.delete('state');
  expect(target(await arrive(browser, foreign))).toEqual(expired);
  expect(await knows(browser)).toBe(false);

  expect(target(await arrive(browser, back))).toEqual([302, '/']);
  const again = openBrowser(house);
  expect(target(await arrive(again, back))).toEqual(expired);
  expect(await knows(again)).toBe(false);
});

test('an ID token for another nonce, a code for another challenge and one that is made up let nobody in', async () => {
  const person = await known();
  const failed = [302, '/sign-in?refused=failed'];
  for (const [name, value] of [
    ['nonce', 'b'.repeat(32)],
    ['code_challenge', 'c'.repeat(43)],
  ] as const) {
    const browser = openBrowser(house);
    const address = new URL(await depart(browser));
    address.searchParams.set(name, value);
    expect(target(await arrive(browser, await contoso.signIn(address.href, person.user.id)))).toEqual(failed);
    expect(await knows(browser)).toBe(false);
  }
  const browser = openBrowser(house);
  const back = await contoso.signIn(await depart(browser), person.user.id);
  back.searchParams.set('code', 'made up');
  expect(target(await arrive(browser, back))).toEqual(failed);
  expect(await knows(browser)).toBe(false);
});

test('a token of somebody’s own, an address and scopes are passed over', async () => {
  const browser = openBrowser(house);
  const address = await depart(browser, {
    callbackURL: 'https://elsewhere.example',
    idToken: { token: 'a.b.c' },
    scopes: ['offline_access'],
    additionalParams: { prompt: 'none' },
  });
  expect(new URL(address).searchParams.get('scope')).toBe('openid email profile');
  expect(new URL(address).searchParams.has('prompt')).toBe(false);
  const person = await known();
  expect(target(await arrive(browser, await contoso.signIn(address, person.user.id)))).toEqual([302, '/']);
});

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/..//elsewhere.example',
  'elsewhere.example',
])('whoever wants to go on to %j goes to the first screen', async (from) => {
  const person = await known();
  expect(target(await enter(openBrowser(house), person.user.id, { from }))).toEqual([302, '/']);
});

test('what the caller writes into the address is no word of the provider’s about anybody', async () => {
  const browser = openBrowser(house);
  const state = new URL(await depart(browser)).searchParams.get('state') ?? '';
  const search = new URLSearchParams({ state, error: 'disabled', error_description: admin.user.id });
  const before = await lastAudit();
  const response = await browser.get(`/api/auth/callback/oidc?${search}`);
  expect(target(response)).toEqual([302, '/sign-in?refused=failed']);
  expect(await lastAudit()).toEqual(before);
});

test('another site’s page sends nobody to the provider, and no form comes back from there', async () => {
  const request = (path: string) =>
    house.request(path, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'state=1&code=2',
    });
  expect((await request('/api/auth/sign-in/provider')).status).toBe(403);
  expect((await request('/api/auth/callback/oidc')).status).toBe(403);
});

test('two who come for the first time at once are one', async () => {
  const person = await known();
  const browsers = [openBrowser(house), openBrowser(house)];
  const backs = await Promise.all(
    browsers.map(async (browser) => contoso.signIn(await depart(browser), person.user.id)),
  );
  await Promise.all(browsers.map((browser, at) => arrive(browser, backs[at] as URL)));
  const { prisma } = house.deps.services.db;
  expect(await prisma.credential.count({ where: { userId: person.user.id, providerId: 'oidc' } })).toBe(1);
  expect(target(await enter(openBrowser(house), person.user.id))).toEqual([302, '/']);
});

test.each([
  { inToken: true, method: 'client_secret_basic' },
  { inToken: true, method: 'client_secret_post' },
  { inToken: false, method: 'client_secret_post' },
] as const)('it comes to terms with a provider of another kind: %o', async (kind) => {
  const other = await openIdentityProvider({ redirectTo, ...kind });
  const there = await createTestApp(database.url, createLog('silent'), other.environment);
  const person = await known();
  other.people.set('subject', { email: person.email, email_verified: true });
  const browser = openBrowser(there);
  const response = await browser.post('/api/auth/sign-in/provider', {});
  const back = await other.signIn((await response.json()).url, 'subject');
  expect(target(await arrive(browser, back))).toEqual([302, '/']);
  expect(await knows(browser)).toBe(true);
  await there.close();
  await other.close();
});

test('where the provider is away nobody is sent there, whoever comes back is told, and passwords do', async () => {
  const brief = await openIdentityProvider({ redirectTo });
  const there = await createTestApp(database.url, createLog('silent'), brief.environment);
  const person = await there.addUser('viewer');
  brief.people.set('subject', { email: person.email, email_verified: true });
  const browser = openBrowser(there);
  const out = await browser.post('/api/auth/sign-in/provider', {});
  const back = await brief.signIn((await out.json()).url, 'subject');
  await brief.close();
  expect(target(await arrive(browser, back))).toEqual([302, '/sign-in?refused=unreachable']);
  const away = await browser.post('/api/auth/sign-in/provider', {});
  expect([away.status, (await away.json()).code]).toEqual([503, 'PROVIDER_UNREACHABLE']);
  expect((await browser.signIn(person)).status).toBe(200);
  await there.close();
});

test('nobody is sent to a provider that calls itself something else than was meant', async () => {
  const environment = {
    ...contoso.environment,
    OIDC_ISSUER: contoso.issuer.replace('localhost', '127.0.0.1'),
  };
  const there = await createTestApp(database.url, createLog('silent'), environment);
  expect((await openBrowser(there).post('/api/auth/sign-in/provider', {})).status).toBe(503);
  await there.close();
});

test('a hundred attempts from one address, and nobody is sent from there or let in for a while; whoever came in is not counted', async () => {
  const from = (address: string) => {
    const headers = { origin, 'content-type': 'application/json', 'x-forwarded-for': address };
    const depart = { method: 'POST', headers, body: '{}' };
    return {
      depart: () => house.request('/api/auth/sign-in/provider', depart),
      arrive: (search: string, cookie = '') =>
        house.request(`/api/auth/callback/oidc${search}`, { headers: { ...headers, cookie } }),
    };
  };
  const person = await known();
  const here = from('192.0.2.7');
  const out = await here.depart();
  const cookie = out.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const { search } = await contoso.signIn((await out.json()).url, person.user.id);
  expect(target(await here.arrive(search, cookie))).toEqual([302, '/']);

  const attempts = await Promise.all(Array.from({ length: 100 }, () => here.arrive('?state=made-up')));
  expect(new Set(attempts.map((each) => each.headers.get('location')))).toEqual(
    new Set(['/sign-in?refused=expired']),
  );
  expect((await here.depart()).status).toBe(429);
  expect(target(await here.arrive('?state=made-up'))).toEqual([302, '/sign-in?refused=tooMany']);
  expect((await from('192.0.2.8').depart()).status).toBe(200);
});
