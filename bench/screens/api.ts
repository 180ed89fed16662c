import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { appSecret } from '../house/context.ts';

const service = fileURLToPath(new URL('../../apps/api', import.meta.url));
const bundler = fileURLToPath(new URL('../../tooling/bundle.mjs', import.meta.url));

export interface RunningApi {
  readonly origin: string;
  readonly pid: number;
  /** The cookie of a session. */
  signIn(email: string, password: string): Promise<string>;
  close(): Promise<void>;
}

const patienceMs = 60_000;

/** The API bundled as it is delivered, in one process, on the loopback. */
export async function openApi(databaseUrl: string, port: number): Promise<RunningApi> {
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-screens-'));
  await promisify(execFile)(process.execPath, [bundler, join(folder, 'api')], { cwd: service });
  await writeFile(join(folder, 'api', 'package.json'), '{"type":"module"}');
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(folder, 'api', 'main.js')], {
    cwd: service,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      APP_SECRET: appSecret,
      PORT: String(port),
      PUBLIC_URL: origin,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(origin, () => child.exitCode);
  return {
    origin,
    pid: child.pid ?? 0,
    signIn: (email, password) => signIn(origin, email, password),
    close: async () => {
      if (child.exitCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(origin: string, exitCode: () => number | null): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until && exitCode() === null) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error('The API did not get ready.');
}

async function signIn(origin: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Nobody signed in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.slice(0, cookie.indexOf(';')))
    .join('; ');
}
