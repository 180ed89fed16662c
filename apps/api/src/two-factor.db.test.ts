import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { type Actor, systemActor } from '@sleutel/services/core';
import { addApiKey, setPassword, switchOffTwoFactor, updateUser } from '@sleutel/services/user';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tooling/authenticator.ts';
import { type Browser, callWithKey, openBrowser } from './testing/browser.ts';
import { createTestApp, type TestApp, type TestUser } from './testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let admin: TestUser;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  admin = await house.addUser('admin');
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

interface SetUp {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

const byApp = (browser: Browser, code: string) => browser.post('/api/auth/two-factor/verify-totp', { code });
const byBackupCode = (browser: Browser, code: string) =>
  browser.post('/api/auth/two-factor/verify-backup-code', { code });
const knows = async (browser: Browser) => (await browser.query('user.me')).status === 200;

async function begin(browser: Browser, { password }: TestUser): Promise<SetUp> {
  const response = await browser.post('/api/auth/two-factor/enable', { password });
  expect(response.status).toBe(200);
  return response.json();
}

/** Somebody who has it on, and whose code of this half minute is yet to be used. */
async function switchedOn(role: 'viewer' | 'manager' | 'admin' = 'viewer') {
  const person = await house.addUser(role);
  const browser = openBrowser(house);
  await browser.signIn(person);
  const setUp = await begin(browser, person);
  expect((await byApp(browser, codeOf(setUp.totpURI))).status).toBe(200);
  return { person, browser, ...setUp };
}

async function atSecondStep(person: TestUser): Promise<Browser> {
  const browser = openBrowser(house);
  const first = await browser.signIn(person);
  expect(first.status).toBe(200);
  expect(await first.json()).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
  return browser;
}

async function auditOf(id: string): Promise<readonly string[]> {
  const { prisma } = house.deps.services.db;
  const entries = await prisma.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } });
  return entries.map(({ actor, verb }) => `${actor === id ? 'themselves' : actor} ${verb}`);
}

test('it counts from the first right code on, not before; then the password alone opens nothing', async () => {
  const person = await house.addUser('viewer');
  const [browser, elsewhere] = [openBrowser(house), openBrowser(house)];
  await browser.signIn(person);
  await elsewhere.signIn(person);
  expect((await browser.post('/api/auth/two-factor/enable', { password: 'not it' })).status).toBe(400);
  const { totpURI, backupCodes } = await begin(browser, person);
  expect(new URL(totpURI).searchParams.get('issuer')).toBe('Sleutel');
  expect(backupCodes).toHaveLength(10);
  expect((await byApp(browser, codeOf(totpURI, 10))).status).toBe(401);
  expect((await openBrowser(house).signIn(person)).headers.getSetCookie().join()).toContain('session_token');

  expect((await byApp(browser, codeOf(totpURI))).status).toBe(200);
  expect(await (await browser.query('user.me')).json()).toMatchObject({
    result: { data: { twoFactorEnabled: true } },
  });
  expect(await knows(elsewhere)).toBe(false);

  const half = await atSecondStep(person);
  expect(await knows(half)).toBe(false);
  expect(await (await half.get('/api/auth/get-session')).json()).toBeNull();
  const own = { where: { userId: person.user.id } };
  expect(await house.deps.services.db.prisma.session.count(own)).toBe(1);
  expect((await byApp(half, codeOf(totpURI, 1))).status).toBe(200);
  expect(await knows(half)).toBe(true);
});

test('no cookie of the first step is a session, whatever name it is given', async () => {
  const { person } = await switchedOn();
  const answer = await openBrowser(house).signIn(person);
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';', 1)[0] ?? '');
  const values = cookies.map((each) => each.slice(each.indexOf('=') + 1));
  expect(values.filter((value) => value !== '')).toHaveLength(1);
  for (const cookie of [cookies.join('; '), ...values.map((value) => `sleutel.session_token=${value}`)]) {
    const headers = { cookie };
    expect((await house.request('/api/trpc/user.me', { headers })).status).toBe(401);
    expect(await (await house.request('/api/auth/get-session', { headers })).json()).toBeNull();
    const change = { currentPassword: person.password, newPassword: 'another long password' };
    expect((await house.request('/api/auth/change-password', posted(change, cookie))).status).toBe(401);
    const off = posted({ password: person.password }, cookie);
    expect((await house.request('/api/auth/two-factor/disable', off)).status).toBe(401);
  }
});

function posted(body: object, cookie: string): RequestInit {
  const headers = { 'content-type': 'application/json', origin: 'http://localhost:4400', cookie };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

test('a code lets somebody in once, also when two come with it at the same time', async () => {
  const { person, totpURI } = await switchedOn();
  const [shown, next] = [codeOf(totpURI), codeOf(totpURI, 1)];
  const doors = await Promise.all([atSecondStep(person), atSecondStep(person)]);
  const answers = await Promise.all(doors.map((door) => byApp(door, shown)));
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 401]);
  expect((await Promise.all(doors.map(knows))).filter(Boolean)).toHaveLength(1);
  expect((await byApp(await atSecondStep(person), shown)).status).toBe(401);
  expect((await byApp(await atSecondStep(person), next)).status).toBe(200);
});

test('no device is trusted to come in without a code, and nothing but a code is taken', async () => {
  const { person, backupCodes } = await switchedOn();
  const [first = '', second = ''] = backupCodes;
  const browser = await atSecondStep(person);
  const path = '/api/auth/two-factor/verify-backup-code';
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await browser.post(path, `code=${first}`, form)).status).toBe(400);
  const asked = { code: first, trustDevice: true, disableSession: true };
  expect((await browser.post(path, asked)).status).toBe(200);
  expect(await knows(browser)).toBe(true);
  const again = await browser.signIn(person);
  expect(await again.json()).toMatchObject({ twoFactorRedirect: true });
  expect(await knows(browser)).toBe(false);
  expect((await byBackupCode(browser, second)).status).toBe(200);
});

test('a backup code lets somebody in once; new ones make the old ones worthless', async () => {
  const { person, browser, backupCodes } = await switchedOn();
  const [first = '', second = ''] = backupCodes;
  expect((await byBackupCode(await atSecondStep(person), first)).status).toBe(200);
  expect((await byBackupCode(await atSecondStep(person), first)).status).toBe(401);

  const renew = (password: string) =>
    browser.post('/api/auth/two-factor/generate-backup-codes', { password });
  expect((await renew('not it')).status).toBe(400);
  const renewed: Pick<SetUp, 'backupCodes'> = await (await renew(person.password)).json();
  expect((await byBackupCode(await atSecondStep(person), second)).status).toBe(401);
  expect((await byBackupCode(await atSecondStep(person), renewed.backupCodes[0] ?? '')).status).toBe(200);
  expect((await auditOf(person.user.id)).filter((each) => /Backup|Second/.test(each))).toEqual([
    'themselves user.useBackupCode',
    'sign-in user.refuseSecondStep',
    'themselves user.renewBackupCodes',
    'sign-in user.refuseSecondStep',
    'themselves user.useBackupCode',
  ]);
});

test('five wrong codes ask for the password again, ten shut the second step for a while', async () => {
  const { person, totpURI, backupCodes } = await switchedOn();
  const wrong = codeOf(totpURI, 100);
  const first = await atSecondStep(person);
  const statuses = [];
  for (let times = 0; times < 6; times += 1) statuses.push((await byApp(first, wrong)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 400]);
  const over = await byApp(first, codeOf(totpURI, 1));
  expect([over.status, (await over.json()).code]).toEqual([401, 'INVALID_TWO_FACTOR_COOKIE']);

  const second = await atSecondStep(person);
  for (let times = 0; times < 5; times += 1) await byBackupCode(second, 'wrong-wrong');
  const third = await atSecondStep(person);
  expect((await byApp(third, codeOf(totpURI, 1))).status).toBe(429);
  expect((await byBackupCode(third, backupCodes[0] ?? '')).status).toBe(429);
  expect(await knows(third)).toBe(false);
});

test('whoever sits at an open session guesses no password there, shows no code, and sees no secret', async () => {
  const { person, browser, totpURI, backupCodes } = await switchedOn();
  expect((await byApp(browser, codeOf(totpURI, 1))).status).toBe(409);
  expect((await byBackupCode(browser, backupCodes[0] ?? '')).status).toBe(409);
  expect((await byBackupCode(await atSecondStep(person), backupCodes[0] ?? '')).status).toBe(200);
  const secret = { password: person.password };
  expect((await browser.post('/api/auth/two-factor/get-totp-uri', secret)).status).toBe(404);
  expect((await browser.post('/api/auth/two-factor/enable', secret)).status).toBe(400);

  const off = (password: string) => browser.post('/api/auth/two-factor/disable', { password });
  const guesses = await Promise.all(Array.from({ length: 9 }, () => off('not it')));
  expect(guesses.map(({ status }) => status)).toEqual(Array(9).fill(400));
  expect((await off(person.password)).status).toBe(429);
});

test('whoever switches it off signs in by password alone, and the audit says who did what', async () => {
  const { person, browser } = await switchedOn();
  const off = await browser.post('/api/auth/two-factor/disable', { password: person.password });
  expect(off.status).toBe(200);
  expect(await knows(browser)).toBe(true);
  const alone = openBrowser(house);
  await alone.signIn(person);
  expect(await knows(alone)).toBe(true);
  expect(await auditOf(person.user.id)).toEqual([
    'test user.add',
    'themselves user.signIn',
    'themselves user.switchOnTwoFactor',
    'themselves user.switchOffTwoFactor',
    'themselves user.signIn',
  ]);
});

test('an administrator sees who has it on, and switches it off for somebody else, never for themselves', async () => {
  const { person, browser } = await switchedOn();
  const chief = await switchedOn('admin');
  const listed = await (await chief.browser.query('user.list')).text();
  const on = (id: string) =>
    JSON.parse(listed).result.data.find((each: { id: string }) => each.id === id).twoFactorEnabled;
  expect([person, chief.person, admin].map(({ user }) => on(user.id))).toEqual([true, true, false]);
  expect(listed).not.toMatch(/secret|backup/i);

  const off = (id: string) => chief.browser.mutate('user.switchOffTwoFactor', { id });
  expect((await browser.mutate('user.switchOffTwoFactor', { id: chief.person.user.id })).status).toBe(403);
  const own = await off(chief.person.user.id);
  expect(await own.text()).toContain('own-two-factor');
  const begun = await atSecondStep(person);
  expect((await off(person.user.id)).status).toBe(200);
  expect((await off(person.user.id)).status).toBe(200);
  expect(await knows(browser)).toBe(false);
  expect((await byApp(begun, '000000')).status).toBe(400);
  expect((await openBrowser(house).signIn(person)).headers.getSetCookie().join()).toContain('session_token');
  const verbs = await auditOf(person.user.id);
  expect(verbs.filter((each) => each === `${chief.person.user.id} user.switchOffTwoFactor`)).toHaveLength(1);
});

test('a new password leaves it on, and a disabled user does not come in by a code', async () => {
  const { person, totpURI, backupCodes } = await switchedOn();
  const { password } = await setPassword(house.contextOf(), { id: person.user.id });
  const begun = await atSecondStep({ ...person, password });
  await updateUser(house.contextOf(), { id: person.user.id, disabled: true });
  expect((await byApp(begun, codeOf(totpURI, 1))).status).toBe(403);
  expect(await knows(begun)).toBe(false);
  expect((await openBrowser(house).signIn({ ...person, password })).status).toBe(403);
  await updateUser(house.contextOf(), { id: person.user.id, disabled: false });
  const back = await atSecondStep({ ...person, password });
  expect((await byBackupCode(back, backupCodes[0] ?? '')).status).toBe(200);
});

test('setting it up again while it is on is refused: nobody’s app and codes become worthless that way', async () => {
  const { person, browser, totpURI, backupCodes } = await switchedOn();
  const again = await browser.post('/api/auth/two-factor/enable', { password: person.password });
  expect(again.status).toBe(400);
  expect((await byApp(await atSecondStep(person), codeOf(totpURI))).status).toBe(200);
  expect((await byBackupCode(await atSecondStep(person), backupCodes[0] ?? '')).status).toBe(200);
});

test('an API key asks for no code, and switches nobody’s off', async () => {
  const { person, browser } = await switchedOn('admin');
  const actor: Actor = { kind: 'user', id: person.user.id, name: 'Chief', role: 'admin' };
  const { secret } = await addApiKey(house.contextOf(actor), { name: 'script', scopes: ['*'] });
  expect((await callWithKey(house, secret, 'user.list')).status).toBe(200);
  const asKey = house.contextOf({ ...actor, scopes: ['*'] });
  const other = await switchedOn();
  await expect(switchOffTwoFactor(asKey, { id: other.person.user.id })).rejects.toMatchObject({
    code: 'forbidden',
    reason: 'not-a-person',
  });
  const password = { password: person.password };
  const headers = { authorization: `Bearer ${secret}` };
  expect((await openBrowser(house).post('/api/auth/two-factor/disable', password, headers)).status).toBe(401);
  expect(await knows(browser)).toBe(true);
});

test('from the command line it is switched off for the only administrator too', async () => {
  const { person } = await switchedOn('admin');
  const byEngine = house.contextOf(systemActor('sleutel'));
  const after = await switchOffTwoFactor(byEngine, { email: person.email });
  expect(after.twoFactorEnabled).toBe(false);
});

test('secrets are kept encrypted', async () => {
  const { person, totpURI, backupCodes } = await switchedOn();
  const { prisma } = house.deps.services.db;
  const kept = await prisma.twoFactor.findUniqueOrThrow({ where: { userId: person.user.id } });
  const text = JSON.stringify(kept);
  const inApp = new URL(totpURI).searchParams.get('secret') ?? '';
  expect(inApp.length).toBeGreaterThan(30);
  for (const each of [inApp, ...backupCodes]) expect(text).not.toContain(each);
});
