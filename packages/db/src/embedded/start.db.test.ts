import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { folderForDatabases } from '../testing/index.ts';
import { findEmbedded, startEmbedded } from './index.ts';
import { isAlive } from './postmaster.ts';
import { readRecord } from './record.ts';

const settings = { fsync: 'off', shared_buffers: '16MB' };
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(await folderForDatabases(), 'sleutel-embedded-'));
  await chmod(dataDir, 0o711);
});

afterEach(async () => {
  const { stop } = await start();
  await stop();
  const cluster = await clusterFolder();
  if (!cluster.startsWith(dataDir)) await rm(dirname(cluster), { recursive: true });
  await rm(dataDir, { recursive: true, force: true });
});

function start() {
  return startEmbedded({ dataDir, settings, log: () => undefined });
}

async function clusterFolder(): Promise<string> {
  const record = await readRecord(dataDir);
  return resolve(dataDir, record?.cluster ?? '');
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(await clusterFolder(), 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

describe('an embedded server', () => {
  test('without its record says what is gone, and is as it was once that is back', async () => {
    const { stop } = await start();
    await stop();
    const kept = join(dataDir, 'postgres.json');
    await rename(kept, `${kept}.kept`);
    await expect(start()).rejects.toThrow(
      /postgres\.json is gone, which holds the password of the database in .+; put it back from a backup, or choose another data folder\.$/,
    );
    await expect(stat(kept)).rejects.toThrow('ENOENT');
    await rename(`${kept}.kept`, kept);
    const again = await start();
    expect(await query(again.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  test('keeps its data from one start to the next and leaves no process behind', async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    const pid = await postmasterPid();
    await first.stop();
    await vi.waitUntil(() => !isAlive(pid), { timeout: 10_000 });
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  test('listens on this machine alone, in UTF-8, and keeps its password from other users', async () => {
    const { url } = await start();
    const [shown] = await query(
      url,
      `SELECT current_setting('listen_addresses') AS listen, current_setting('server_encoding') AS encoding,
              current_setting('jit') AS jit, upper('é') AS upper`,
    );
    expect(shown).toEqual({ listen: '127.0.0.1', encoding: 'UTF8', jit: 'off', upper: 'É' });
    expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600);
    const stranger = url.replace(/:[^:@/]+@/, ':wrong@');
    await expect(query(stranger, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  test('is found while it runs and not after', async () => {
    expect(await findEmbedded(dataDir)).toBeUndefined();
    const { url, stop } = await start();
    expect(await findEmbedded(dataDir)).toBe(url);
    await stop();
    expect(await findEmbedded(dataDir)).toBeUndefined();
  });

  test('passes over a port that somebody else took meanwhile', async () => {
    const { url, stop } = await start();
    await stop();
    const squatter = createServer().listen(Number(new URL(url).port), '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const next = await start();
      expect(next.url).not.toBe(url);
      expect(await query(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    } finally {
      squatter.close();
    }
  });

  test('keeps its cluster where the account it runs under can reach it', async () => {
    await chmod(dataDir, 0o700);
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    const inside = (await clusterFolder()).startsWith(dataDir);
    expect(inside).toBe(process.getuid?.() !== 0);
  });
});

describe('after a crash', () => {
  test('a server whose owner was killed is adopted with its data', async () => {
    const owner = await ownerThatStarted();
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const pid = await postmasterPid();
    expect(isAlive(pid)).toBe(true);
    const { adopted, url, stop } = await start();
    expect(adopted).toBe(true);
    expect(await query(url, 'SELECT n FROM made_by_owner')).toEqual([{ n: 3 }]);
    await stop();
    await vi.waitUntil(() => !isAlive(pid), { timeout: 10_000 });
  });

  test('a killed server is started again', async () => {
    await start();
    const pid = await postmasterPid();
    process.kill(pid, 'SIGKILL');
    await vi.waitUntil(() => !isAlive(pid), { timeout: 10_000 });
    const { adopted, url } = await start();
    expect(adopted).toBe(false);
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  test('a stale postmaster.pid whose number another program has by now is cleared away', async () => {
    const { stop } = await start();
    await stop();
    const stranger = spawn('sleep', ['60']);
    await writeFile(join(await clusterFolder(), 'postmaster.pid'), `${stranger.pid}\n/somewhere\n0\n5432\n`);
    try {
      const { adopted } = await start();
      expect(adopted).toBe(false);
    } finally {
      stranger.kill();
    }
  });
});

test.skipIf(process.getuid?.() !== 0)(
  'a copy that belongs to root is refused with what gives it back',
  async () => {
    const { stop } = await start();
    await stop();
    const cluster = await clusterFolder();
    const { uid, gid } = await stat(cluster);
    await chown(cluster, 0, 0);
    await expect(start()).rejects.toThrow(`give it back: chown -R ${uid}:${gid} ${cluster}`);
    await chown(cluster, uid, gid);
  },
);

test('where it does not come to a log, the reason is what the programs say', async () => {
  const { stop } = await start();
  await stop();
  const log = join(await clusterFolder(), 'server.log');
  await rm(log);
  await mkdir(log);
  await expect(start()).rejects.toThrow(/did not start: .*directory/);
  await rm(log, { recursive: true });
});

test('a cluster of another major version is refused in one line', async () => {
  const { stop } = await start();
  await stop();
  const versionFile = join(await clusterFolder(), 'PG_VERSION');
  const version = await readFile(versionFile, 'utf8');
  await writeFile(versionFile, '12\n');
  const refusal = await start().catch((error: Error) => error.message);
  expect(refusal).toMatch(/made by PostgreSQL 12 and this is PostgreSQL \d+/);
  expect(refusal).not.toContain('\n');
  await writeFile(versionFile, version);
});

/** A process that has started a server on the data folder, written to it, and holds it. */
async function ownerThatStarted() {
  const module = pathToFileURL(join(import.meta.dirname, 'start.ts')).href;
  const script = `
    import pg from 'pg';
    import { startEmbedded } from '${module}';
    const { url } = await startEmbedded({ dataDir: process.argv[1], settings: ${JSON.stringify(settings)}, log() {} });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE TABLE made_by_owner AS SELECT 3 AS n');
    process.stdout.write('ready');`;
  const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, dataDir], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(owner.stdout, 'data');
  return owner;
}
