import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { delivered } from '../../../tooling/delivered.ts';

let database: TestDatabase;
let main: string;
let worker: ChildProcessWithoutNullStreams | undefined;
beforeEach(async () => {
  [database, main] = await Promise.all([createTestDatabase(), delivered('worker')]);
});
afterEach(async () => {
  worker?.kill('SIGKILL');
  await database.drop();
});

/** A worker in a process of its own. */
function start(environment: Record<string, string>): ChildProcessWithoutNullStreams {
  worker = spawn(process.execPath, [main], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: environment,
  });
  return worker;
}

const settings = () => ({ DATABASE_URL: database.url, APP_SECRET: 'x'.repeat(32) });

/** Resolves once the log says so. */
async function untilLogged({ stderr }: ChildProcessWithoutNullStreams, message: string): Promise<void> {
  for await (const line of createInterface(stderr)) if (line.includes(`"msg":"${message}"`)) return;
  throw new Error(`the worker ended before it said ${message}`);
}

async function exitCodeOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  child.stderr.resume();
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

test('it drains and ends when it is asked to', async () => {
  const child = start(settings());
  await untilLogged(child, 'working');
  child.kill('SIGTERM');
  expect(await exitCodeOf(child)).toBe(0);
});

test('supervised, it ends with its parent', async () => {
  const child = start({ ...settings(), SLEUTEL_SUPERVISED: '1' });
  await untilLogged(child, 'working');
  child.stdin.end();
  expect(await exitCodeOf(child)).toBe(0);
});

test('a wrong variable stops the start with one line that names it', async () => {
  const child = start({ ...settings(), APP_SECRET: 'short' });
  const lines: string[] = [];
  for await (const line of createInterface(child.stderr)) lines.push(line);
  expect(await exitCodeOf(child)).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^APP_SECRET must be at least 32 characters/)]);
});
