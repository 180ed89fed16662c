import { execFile } from 'node:child_process';
import { createDb } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { delivered } from '../../../../tooling/delivered.ts';
import { serviceEnvironment } from '../supervisor/config.ts';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** `sleutel user …` as a process of its own. */
async function user(...args: string[]): Promise<Outcome> {
  const main = await delivered('cli');
  const env = serviceEnvironment({
    DATABASE_URL: database.url,
    APP_SECRET: 'a secret of at least thirty-two characters',
  });
  return new Promise((resolve) => {
    execFile(process.execPath, [main, 'user', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

test('a user is added once, listed, and given a new password', async () => {
  const added = await user('add', 'Anna@company.example', '--role', 'admin', '--json');
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const { password } = JSON.parse(added.stdout) as { password: string };
  expect(password).toMatch(/^\w{5}(-\w{5}){3}$/);

  const [again, changed, list] = await Promise.all([
    user('add', 'anna@company.example', '--role', 'viewer'),
    user('password', 'anna@company.example'),
    user('list'),
  ]);
  expect(again).toEqual({ code: 1, stdout: '', stderr: 'There is a user anna@company.example already.\n' });
  expect(changed.stdout).toMatch(/^New password of anna@company\.example, shown this once: /);
  expect(changed.stdout).not.toContain(password);
  expect(list.stdout).toBe('anna@company.example  admin     anna\n');
});

test('whoever lost their authenticator app signs in by password alone again', async () => {
  const email = 'lost@company.example';
  await user('add', email, '--role', 'viewer');
  const { prisma, close } = createDb(database.url);
  try {
    await prisma.user.update({ where: { email }, data: { twoFactorEnabled: true } });
    const [list, unknown] = await Promise.all([
      user('list'),
      user('two-factor-off', 'nobody@company.example'),
    ]);
    expect(list.stdout).toContain('lost  (two-factor)\n');
    expect(unknown).toEqual({ code: 1, stdout: '', stderr: 'There is no user nobody@company.example.\n' });
    expect((await user('two-factor-off', email)).stdout).toBe(`${email} signs in by password alone.\n`);
    expect(await prisma.user.count({ where: { twoFactorEnabled: true } })).toBe(0);
    const noted = { where: { verb: 'user.switchOffTwoFactor' }, select: { actor: true } };
    expect(await prisma.auditEntry.findMany(noted)).toEqual([{ actor: 'cli' }]);
  } finally {
    await close();
  }
});

test('whoever was set up anew at the identity provider is known by their address again', async () => {
  const email = 'anew@company.example';
  const added = await user('add', email, '--role', 'viewer', '--json');
  const { id: userId } = JSON.parse(added.stdout).user;
  const { prisma, close } = createDb(database.url);
  try {
    const accountId = 'https://contoso.example 007';
    await prisma.credential.create({ data: { id: 'link', userId, providerId: 'oidc', accountId } });
    expect((await user('unlink', email)).stdout).toBe(`${email} is known by their address again.\n`);
    expect(await prisma.credential.count({ where: { providerId: 'oidc' } })).toBe(0);
    expect(await prisma.credential.count({ where: { userId } })).toBe(1);
  } finally {
    await close();
  }
});

test('wrong usage ends with 2 and one line', async () => {
  const [role, missing, address] = await Promise.all([
    user('add', 'b@company.example', '--role', 'boss'),
    user('add', '--role', 'viewer'),
    user('add', 'b', '--role', 'viewer'),
  ]);
  for (const { code, stdout, stderr } of [role, missing, address]) {
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
  }
});
