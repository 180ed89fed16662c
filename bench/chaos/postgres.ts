import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startEmbedded } from '@sleutel/db/embedded';
import { migrate } from '@sleutel/db/migrate';
import pg from 'pg';

/** A database server of a run's own, which can be made to fall over. */
export interface ChaosPostgres {
  /** The migrated database, at the same address after every fall. */
  readonly url: string;
  /** Ends it as a crash of it would, without a checkpoint, and starts it again. */
  crash(): Promise<void>;
  /** The same, and it stays away for so many milliseconds. */
  away(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** As it runs in an installation: what is committed survives a crash. */
export async function startPostgres(): Promise<ChaosPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sleutel-chaos-'));
  // As root the server runs under another user, who has to get in.
  await chmod(dataDir, 0o711);
  const start = () => startEmbedded({ dataDir, settings: { max_connections: '200' }, log: () => undefined });
  let server = await start();
  const { url } = server;
  await migrate(url);
  const postmasterFile = join(await dataDirectory(url), 'postmaster.pid');
  const abandon = () => {
    if (existsSync(postmasterFile)) fell(postmasterFile);
    waitUntilGone(postmasterFile);
    rmSync(dataDir, { recursive: true, force: true });
  };
  // Whoever ends the run in its middle ends the server with it.
  process.once('exit', abandon);
  const away = async (milliseconds: number) => {
    const pid = fell(postmasterFile);
    while (isAlive(pid)) await delay(50);
    await delay(milliseconds);
    server = await start();
  };
  return {
    url,
    crash: () => away(0),
    away,
    stop: async () => {
      process.off('exit', abandon);
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Has the server end as by a crash; its process. To the postmaster SIGQUIT is what `pg_ctl stop -m immediate` sends. */
function fell(postmasterFile: string): number {
  const pid = Number(readFileSync(postmasterFile, 'utf8').split('\n', 1)[0]);
  process.kill(pid, 'SIGQUIT');
  return pid;
}

/** The server takes its file along as it ends. A process that exits can wait for it in no other way. */
function waitUntilGone(postmasterFile: string): void {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  for (let left = 100; left > 0 && existsSync(postmasterFile); left -= 1) Atomics.wait(nobody, 0, 0, 50);
}

async function dataDirectory(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  await client.end();
  return rows[0]?.data_directory ?? '';
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
