import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

/** The built API with the built admin UI, on a port of its own. */
export interface House {
  readonly origin: string;
  close(): Promise<void>;
}

const patienceMs = 60_000;

/** Variables of a house that is to stand at an address. */
export type Furnish = (origin: string) => Promise<Readonly<Record<string, string>>>;

/** Starts what `npm start` starts for people, on a database that is there already. */
export async function openHouse(
  databaseUrl: string,
  appSecret: string,
  furnish: Furnish = async () => ({}),
): Promise<House> {
  if (!existsSync(built)) throw new Error('The API and the admin UI are not built: run `pnpm build` first.');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const further = await furnish(origin);
  const child = spawn(process.execPath, [built], {
    env: {
      ...process.env,
      ...further,
      DATABASE_URL: databaseUrl,
      APP_SECRET: appSecret,
      PORT: String(port),
      PUBLIC_URL: origin,
      MAIL_TRANSPORT: 'outbox',
      WEBHOOKS_ALLOW_PRIVATE: 'true',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit');
  await untilReady(origin, () => child.exitCode);
  return {
    origin,
    close: async () => {
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
  throw new Error(
    `The API did not get ready${exitCode() === null ? ' in time' : `: it ended with ${exitCode()}`}.`,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
