import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { delivered } from '../../tooling/delivered.ts';
import { appSecret } from '../house/context.ts';

const service = fileURLToPath(new URL('../../apps/api', import.meta.url));

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
  const main = await delivered('api');
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [main], {
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
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
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
