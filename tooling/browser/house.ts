import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

/** The built API with the built admin UI, on a port of its own. */
export interface House {
  readonly origin: string;
  close(): Promise<void>;
}

/** Variables of a house that is to stand at an address. */
export type Furnish = (origin: string) => Promise<Readonly<Record<string, string>>>;

export interface HouseOptions {
  readonly databaseUrl: string;
  readonly appSecret: string;
  readonly furnish?: Furnish | undefined;
  /** A free one where none is named. */
  readonly port?: number;
}

const patienceMs = 60_000;

/** Starts what `npm start` starts for people, on a database that is there already. */
export async function openHouse(options: HouseOptions): Promise<House> {
  if (!existsSync(built)) throw new Error('The API and the admin UI are not built: run `pnpm build` first.');
  const { databaseUrl, appSecret, furnish = async () => ({}), port = await freePort() } = options;
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
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const ended = once(child, 'exit');
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    await untilListening(child.stderr);
  } catch (error) {
    await close();
    throw error;
  }
  return { origin, close };
}

/**
 * Until it says itself that it listens: whoever asks its port may be answered by another that was quicker to have it.
 * What it says besides of trouble is passed on.
 */
function untilListening(log: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const fail = (what: string) => reject(new Error(`The API ${what}. It said: ${said.join('\n')}`));
    setTimeout(fail, patienceMs, 'did not listen in time').unref();
    createInterface(log)
      .on('line', (line) => {
        said.push(line);
        if (line.includes('"msg":"listening"')) resolve();
        else if (!line.includes('"level":30')) process.stderr.write(`${line}\n`);
      })
      .once('close', () => fail('ended without listening'));
  });
}

/** Where each process begins to look for ports: outside those the system gives away itself, and where no other does. */
const portsOfProcess = { from: 10_000 + (process.pid % 1_000) * 20, count: 20 };
let asked = 0;

async function freePort(): Promise<number> {
  for (let tries = 0; tries < portsOfProcess.count; tries += 1) {
    const port = portsOfProcess.from + (asked % portsOfProcess.count);
    asked += 1;
    if (await isFree(port)) return port;
  }
  throw new Error(`No port of ${portsOfProcess.count} from ${portsOfProcess.from} is free.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port);
  const free = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (free) {
    server.close();
    await once(server, 'close');
  }
  return free;
}
