import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { delivered } from '../../../tooling/delivered.ts';

const secret = 'a secret of at least thirty-two characters';

let database: TestDatabase;
let main: string;

beforeAll(async () => {
  [database, main] = await Promise.all([createTestDatabase(), delivered('api')]);
});

afterAll(() => database.drop());

function start(env: Record<string, string>, watched = false): ChildProcess {
  return spawn(process.execPath, [main], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', ...(watched ? (['ipc'] as const) : [])],
  });
}

/** What a process has logged so far, and where it listens once it does. */
function follow({ stderr }: ChildProcess) {
  const log = { text: '' };
  const address = new Promise<string>((resolve, reject) => {
    stderr?.on('data', (chunk) => {
      log.text += String(chunk);
      const port = /"port":(\d+),/.exec(log.text)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    stderr?.once('close', () => reject(new Error(`It ended without listening: ${log.text}`)));
  });
  return { log, address };
}

/** Its exit code and signal; what it logged where it does not end though it was asked to. */
async function exitOf(api: ChildProcess, log: { readonly text: string }): Promise<unknown> {
  try {
    return await once(api, 'exit', { signal: AbortSignal.timeout(60_000) });
  } catch (cause) {
    api.kill('SIGKILL');
    throw new Error(`It was asked to end and has not: ${log.text}`, { cause });
  }
}

/** How it ended, and what it said. */
async function endOf(api: ChildProcess): Promise<[unknown, string]> {
  const exited = once(api, 'exit');
  const said = api.stderr === null ? '' : await text(api.stderr);
  const [code] = await exited;
  return [code, said];
}

test('it starts, is ready, and ends with 0 when it is asked to', async () => {
  const api = start({ DATABASE_URL: database.url, APP_SECRET: secret, PORT: '0' });
  const { address, log } = follow(api);
  expect((await fetch(`${await address}/readyz`)).status).toBe(200);
  api.kill('SIGTERM');
  expect(await exitOf(api, log)).toEqual([0, null]);
});

test('a supervised one ends with its parent', async () => {
  const env = { DATABASE_URL: database.url, APP_SECRET: secret, PORT: '0', SLEUTEL_SUPERVISED: '1' };
  const api = start(env, true);
  const { address, log } = follow(api);
  await address;
  // A parent that is gone reads no log any more.
  api.stderr?.destroy();
  api.disconnect();
  expect(await exitOf(api, log)).toEqual([0, null]);
});

test('a wrong variable or a taken port ends it with one line', async () => {
  const neighbour = createServer().listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
  const address = neighbour.address();
  const port = String(typeof address === 'object' ? address?.port : 0);
  const [wrong, taken] = await Promise.all([
    endOf(start({ DATABASE_URL: database.url, APP_SECRET: 'short' })),
    endOf(start({ DATABASE_URL: database.url, APP_SECRET: secret, PORT: port, LOG_LEVEL: 'error' })),
  ]);
  expect(wrong).toEqual([1, 'APP_SECRET must be at least 32 characters of random text\n']);
  expect(taken).toEqual([1, `PORT ${port} is in use by another process.\n`]);
  neighbour.close();
});
