import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { createTransport } from '@sleutel/mailer';
import { updateCompany } from '@sleutel/services/company';
import type { ServiceContext } from '@sleutel/services/core';
import { draftProgramme } from '@sleutel/services/programme';
import { addUser } from '@sleutel/services/user';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { delivered } from '../../../../tooling/delivered.ts';
import { serviceEnvironment } from '../supervisor/config.ts';

const appSecret = 'a secret of at least thirty-two characters';
const author = 'anna@kaap.example';

let database: TestDatabase;
let db: Db;
let folder: string;
let id: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  folder = await mkdtemp(join(tmpdir(), 'sleutel-cli-programme-'));
  const engine = contextOf(db);
  await updateCompany(engine, { name: 'Kaap', postalAddress: '1 Kaap Street' });
  const { user } = await addUser(engine, { email: author, role: 'marketer' });
  await addUser(engine, { email: 'rob@kaap.example', role: 'viewer' });
  const actor = { kind: 'user', id: user.id, name: user.name, role: user.role } as const;
  ({ id } = await draftProgramme({ ...engine, actor }, { playbook: 'winBack', name: 'Win back' }));
});

afterAll(async () => {
  await db.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

function contextOf(of: Db): ServiceContext {
  const quiet = () => undefined;
  return {
    db: of,
    jobs: { enqueue: async () => undefined, enqueueMany: async () => undefined },
    mail: { transport: createTransport({ transport: 'outbox' }), from: 'Sales <sales@kaap.example>' },
    publicUrl: 'http://localhost',
    appSecret,
    now: () => new Date(),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    actor: { kind: 'system', id: 'test', role: 'system' },
  };
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `sleutel programme …` as a process of its own. */
async function sleutel(...args: string[]): Promise<Outcome> {
  const main = await delivered('cli');
  const env = serviceEnvironment({ DATABASE_URL: database.url, APP_SECRET: appSecret });
  return new Promise((resolve) => {
    const whole = [main, 'programme', ...args];
    execFile(process.execPath, whole, { env, cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const inFolder = (name: string) => join(folder, name);

test('pulled by its name, changed with a remark, checked and pushed: the file names what it became', async () => {
  expect(await sleutel('pull', 'Win back', 'ours.yaml')).toMatchObject({
    code: 0,
    stdout: 'Version 1 written to ours.yaml.\n',
  });
  const text = await readFile(inFolder('ours.yaml'), 'utf8');
  await writeFile(
    inFolder('ours.yaml'),
    text.replace(/maxAccounts: \d+/, 'maxAccounts: 7 # as sales can phone'),
  );
  const checked = await sleutel('check', 'ours.yaml', '--json');
  expect(checked.stderr).toBe('');
  expect(JSON.parse(checked.stdout)).toMatchObject({ file: 'ours.yaml', broken: [] });

  const pushed = await sleutel('push', 'ours.yaml', '--as', author, '--json');
  expect({ code: pushed.code, ...JSON.parse(pushed.stdout) }).toMatchObject({ code: 0, id, version: 2 });
  const after = await readFile(inFolder('ours.yaml'), 'utf8');
  expect(after).toContain('version: 2');
  expect(after).toContain('maxAccounts: 7 # as sales can phone');
  const { audience } = await db.prisma.programme.findUniqueOrThrow({ where: { id } });
  expect(audience).toMatchObject({ maxAccounts: 7 });
});

test('what is wrong is said with file, line and column, and changes nothing', async () => {
  await sleutel('pull', id, 'wrong.yaml');
  const text = await readFile(inFolder('wrong.yaml'), 'utf8');
  const lineOf = (part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

  await writeFile(inFolder('wrong.yaml'), text.replace('duration: P7D', 'duration: a week'));
  const broken = await sleutel('push', 'wrong.yaml', '--as', author);
  expect(broken.code).toBe(2);
  expect(broken.stderr).toMatch(
    new RegExp(
      `wrong\\.yaml:${lineOf('duration: P7D')}:\\d+: error: sequence\\.steps\\.2\\.duration: is not a`,
    ),
  );

  await writeFile(inFolder('wrong.yaml'), text.replace('content: reminder', 'content: remainder'));
  const faulty = await sleutel('check', 'wrong.yaml');
  expect(faulty.code).toBe(1);
  expect(faulty.stdout).toContain(`wrong.yaml:${lineOf('key: sendReminder')}:`);
  expect(faulty.stdout).toContain('error: Its e-mail is not written yet.');

  const reader = await sleutel('push', 'wrong.yaml', '--as', 'rob@kaap.example');
  expect(reader).toMatchObject({ code: 1, stdout: '' });
  const { version } = await db.prisma.programme.findUniqueOrThrow({ where: { id } });
  expect(version).toBe(2);
});
