import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { setPassword, updateUser } from '@sleutel/services/user';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './testing/browser.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  await house.addUser('admin');
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

test('a user signs in, is known, and signs out', async () => {
  const marketer = await house.addUser('marketer');
  const browser = openBrowser(house);
  expect((await browser.query('user.me')).status).toBe(401);

  const signedIn = await browser.signIn(marketer);
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^sleutel\.session_token=.*HttpOnly.*SameSite=Lax/i);

  const me = await browser.query('user.me');
  expect(me.status).toBe(200);
  expect(await me.json()).toMatchObject({ result: { data: { email: marketer.email, role: 'marketer' } } });

  expect((await browser.post('/api/auth/sign-out', {})).status).toBe(200);
  expect((await browser.query('user.me')).status).toBe(401);
});

test('a cookie that was not signed here lets nobody in, nor one whose session is over', async () => {
  const { prisma } = house.deps.services.db;
  const cookieOf = async (role: 'viewer' | 'manager') => {
    const signedIn = await openBrowser(house).signIn(await house.addUser(role));
    return signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const knows = async (cookie: string) =>
    (await house.request('/api/trpc/user.me', { headers: { cookie } })).status === 200;
  const [own, managers] = [await cookieOf('viewer'), await cookieOf('manager')];
  const [ownStart, ownSignature] = own.split('.').slice(-2);
  const [managersStart] = managers.split('.').slice(-2);
  expect(await Promise.all([own, managers].map(knows))).toEqual([true, true]);
  const forged = [
    `sleutel.${(ownStart ?? '').replace('sleutel.', '')}`,
    `sleutel.${managersStart}.${ownSignature}`,
    `sleutel.${managersStart}.`,
    `sleutel.${managersStart}.AAAA`,
    `sleutel.session_token=%E0%A4%A.${ownSignature}`,
  ];
  expect(await Promise.all(forged.map(knows))).toEqual(forged.map(() => false));

  const token = decodeURIComponent((ownStart ?? '').replace('session_token=', ''));
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  await prisma.session.update({ where: { token }, data: { expiresAt: days(12) } });
  expect(await knows(own)).toBe(true);
  // It was used a day and more after it began: its two weeks begin anew.
  const renewed = await prisma.session.findUniqueOrThrow({ where: { token } });
  expect(renewed.expiresAt.getTime()).toBeGreaterThan(days(13).getTime());
  await prisma.session.update({ where: { token }, data: { expiresAt: days(-1) } });
  expect(await knows(own)).toBe(false);
});

test('a wrong password and an unknown user are answered alike', async () => {
  const { email } = await house.addUser('sales');
  const wrong = await openBrowser(house).signIn({ email, password: 'not the password' });
  const unknown = await openBrowser(house).signIn({ email: 'nobody@company.example', password: 'whatever' });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.text()).toBe(await unknown.text());
});

test('the address is taken in any case of letters', async () => {
  const { email, password } = await house.addUser('viewer');
  expect((await openBrowser(house).signIn({ email: email.toUpperCase(), password })).status).toBe(200);
});

test('a disabled user is out at once and stays out, until let in again', async () => {
  const sales = await house.addUser('sales');
  const browser = openBrowser(house);
  await browser.signIn(sales);
  await updateUser(house.contextOf(), { id: sales.user.id, disabled: true });

  expect((await browser.query('user.me')).status).toBe(401);
  expect(await (await browser.get('/api/auth/get-session')).json()).toBeNull();
  expect((await openBrowser(house).signIn(sales)).status).toBe(403);

  await updateUser(house.contextOf(), { id: sales.user.id, disabled: false });
  expect((await openBrowser(house).signIn(sales)).status).toBe(200);
});

test('a session that outlived its user’s disabling is worth nothing', async () => {
  const sales = await house.addUser('sales');
  const browser = openBrowser(house);
  await browser.signIn(sales);
  await house.deps.services.db.prisma.user.update({
    where: { id: sales.user.id },
    data: { disabledAt: new Date() },
  });
  expect((await browser.query('user.me')).status).toBe(401);
  const change = { currentPassword: sales.password, newPassword: 'another long password' };
  expect((await browser.post('/api/auth/change-password', change)).status).toBe(401);
});

test('a changed role holds from the next request of the same session on', async () => {
  const person = await house.addUser('viewer');
  const browser = openBrowser(house);
  await browser.signIn(person);
  expect((await browser.query('user.list')).status).toBe(403);
  await house.setRole(person.user.id, 'manager');
  expect((await browser.query('user.list')).status).toBe(200);
  await house.setRole(person.user.id, 'viewer');
  expect((await browser.query('user.list')).status).toBe(403);
});

test('a new password ends the sessions that the old one opened', async () => {
  const person = await house.addUser('manager');
  const browser = openBrowser(house);
  await browser.signIn(person);
  const { password } = await setPassword(house.contextOf(), { email: person.email });
  expect((await browser.query('user.me')).status).toBe(401);
  expect((await openBrowser(house).signIn(person)).status).toBe(401);
  expect((await openBrowser(house).signIn({ ...person, password })).status).toBe(200);
});

test('a user changes their own password', async () => {
  const person = await house.addUser('manager');
  const browser = openBrowser(house);
  await browser.signIn(person);
  const newPassword = 'a password of my own choice';
  const change = { currentPassword: person.password, newPassword };
  expect((await browser.post('/api/auth/change-password', change)).status).toBe(200);
  expect((await openBrowser(house).signIn({ ...person, password: newPassword })).status).toBe(200);
});

test('a password of one’s own choice ends every session but the one that chose it', async () => {
  const person = await house.addUser('manager');
  const [browser, elsewhere] = [openBrowser(house), openBrowser(house)];
  await browser.signIn(person);
  await elsewhere.signIn(person);
  const change = { currentPassword: person.password, newPassword: 'a password of my own choice' };
  expect((await browser.post('/api/auth/change-password', change)).status).toBe(200);
  expect((await browser.query('user.me')).status).toBe(200);
  expect((await elsewhere.query('user.me')).status).toBe(401);
});

test('whoever sits at an open session does not guess its password', async () => {
  const person = await house.addUser('manager');
  const browser = openBrowser(house);
  await browser.signIn(person);
  const guess = (currentPassword: string, headers = {}) =>
    browser.post(
      '/api/auth/change-password',
      { currentPassword, newPassword: 'another long password' },
      headers,
    );
  const guesses = await Promise.all(Array.from({ length: 10 }, () => guess('not the password')));
  expect(guesses.map(({ status }) => status)).toEqual(Array(10).fill(400));
  expect((await guess(person.password)).status).toBe(429);
  expect((await guess(person.password, { authorization: 'Bearer nothing' })).status).toBe(429);
  expect((await browser.query('user.me')).status).toBe(200);
});

test('nobody signs up by themselves', async () => {
  const body = { email: 'me@elsewhere.example', password: 'a long enough password', name: 'Me' };
  expect((await openBrowser(house).post('/api/auth/sign-up/email', body)).status).toBe(404);
});

test('after ten wrong passwords a user is not tried for a while, and others are', async () => {
  const person = await house.addUser('viewer');
  const browser = openBrowser(house);
  const attempts = Array.from({ length: 10 }, () => browser.signIn({ ...person, password: 'guess' }));
  expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual(Array(10).fill(401));

  const refused = await browser.signIn(person);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await openBrowser(house).signIn(await house.addUser('viewer'))).status).toBe(200);
});

test('whoever has a network of IPv6 to themselves has no more tries than others', async () => {
  const { email, password } = await house.addUser('viewer');
  const from = (address: string, guess: string) =>
    openBrowser(house).post(
      '/api/auth/sign-in/email',
      { email, password: guess },
      { 'x-forwarded-for': address },
    );
  const guesses = Array.from({ length: 10 }, (_, index) => from(`2001:db8:1:2::${index + 1}`, 'guess'));
  expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual(Array(10).fill(401));
  expect((await from('2001:db8:1:2:abcd::99', password)).status).toBe(429);
  expect((await from('2001:db8:1:3::1', password)).status).toBe(200);
});

test('the last administrator stays one', async () => {
  const { prisma } = house.deps.services.db;
  const { id } = await prisma.user.findFirstOrThrow({ where: { role: 'admin' } });
  const last = { code: 'refused', reason: 'last-admin' };
  await expect(house.setRole(id, 'viewer')).rejects.toMatchObject(last);
  await expect(updateUser(house.contextOf(), { id, disabled: true })).rejects.toMatchObject(last);
});

test('the audit says who signed in, who was refused, and who changed their password', async () => {
  const admin = await house.addUser('admin');
  const browser = openBrowser(house);
  const refused = { password: 'not the password' };
  expect((await browser.signIn({ email: admin.email.toUpperCase(), ...refused })).status).toBe(401);
  expect((await browser.signIn({ email: 'nobody@house.example', ...refused })).status).toBe(401);
  expect((await browser.signIn(admin)).status).toBe(200);
  const change = { currentPassword: admin.password, newPassword: 'a few words of my own' };
  expect((await browser.post('/api/auth/change-password', change)).status).toBe(200);

  const response = await browser.query('audit.list', { noun: 'user' });
  const text = await response.text();
  const themselves = { entity: 'user', entityId: admin.user.id, actor: { id: admin.user.id } };
  const nobody = { entity: 'user', actor: { id: 'sign-in', name: null }, verb: 'user.refuseSignIn' };
  expect(JSON.parse(text).result.data.items.slice(0, 4)).toMatchObject([
    { ...themselves, verb: 'user.changePassword' },
    { ...themselves, verb: 'user.signIn' },
    { ...nobody, entityId: null },
    { ...nobody, entityId: admin.user.id },
  ]);
  expect(text).not.toMatch(/nobody@|not the password|words of my own/);
});

test('the audit says at whose session somebody did not know the password', async () => {
  const admin = await house.addUser('admin');
  const browser = openBrowser(house);
  const change = { currentPassword: 'not the password', newPassword: 'a few words of my own' };
  expect((await browser.post('/api/auth/change-password', change)).status).toBe(401);
  expect((await browser.signIn(admin)).status).toBe(200);
  expect((await browser.post('/api/auth/change-password', change)).status).toBe(400);
  const short = { currentPassword: admin.password, newPassword: 'short' };
  expect((await browser.post('/api/auth/change-password', short)).status).toBe(400);

  const text = await (await browser.query('audit.list', { noun: 'user' })).text();
  const themselves = { entity: 'user', entityId: admin.user.id, actor: { id: admin.user.id } };
  expect(JSON.parse(text).result.data.items.slice(0, 2)).toMatchObject([
    { ...themselves, verb: 'user.refuseChangePassword' },
    { ...themselves, verb: 'user.signIn' },
  ]);
  expect(text).not.toMatch(/not the password|words of my own/);
});

test.each(['enable', 'disable'])(
  'the audit says so too where it was asked to %s the second step',
  async (what) => {
    const admin = await house.addUser('admin');
    const browser = openBrowser(house);
    await browser.signIn(admin);
    const refused = await browser.post(`/api/auth/two-factor/${what}`, { password: 'not the password' });
    expect(refused.status).toBe(400);
    const text = await (await browser.query('audit.list', { noun: 'user' })).text();
    expect(JSON.parse(text).result.data.items[0]).toMatchObject({
      verb: 'user.refuseTwoFactorChange',
      entityId: admin.user.id,
      actor: { id: admin.user.id },
    });
    expect(text).not.toContain('not the password');
  },
);
