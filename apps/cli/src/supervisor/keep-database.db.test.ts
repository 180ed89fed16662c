import { chmod, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type EmbeddedServer, findEmbedded, startEmbedded } from '@sleutel/db/embedded';
import { folderForDatabases } from '@sleutel/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepDatabase } from './keep-database.ts';

let dataDir: string;
let server: EmbeddedServer;

beforeEach(async () => {
  dataDir = await mkdtemp(join(await folderForDatabases(), 'sleutel-keep-'));
  await chmod(dataDir, 0o711);
  server = await startEmbedded({ dataDir, settings: { fsync: 'off' }, log: () => undefined });
});

afterEach(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true });
});

async function clusterFolder(): Promise<string> {
  const { cluster } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'));
  return resolve(dataDir, cluster);
}

async function killServer(): Promise<void> {
  const pid = (await readFile(join(await clusterFolder(), 'postmaster.pid'), 'utf8')).split('\n')[0];
  process.kill(Number(pid), 'SIGKILL');
}

test('a server that does not come back is given up after a few tries, with its last words', async () => {
  const control = join(await clusterFolder(), 'global', 'pg_control');
  await rename(control, `${control}.away`);
  const lines: string[] = [];
  const problem = await new Promise<Error>((lost) => {
    keepDatabase(server, { say: (line) => lines.push(line), lost, pauseMs: 1 });
    void killServer();
  });
  expect(problem.message).toMatch(/^PostgreSQL does not come back: PostgreSQL did not start: .*pg_control/);
  expect(lines).toEqual([
    'PostgreSQL ended by itself; starting it again',
    ...Array.from({ length: 5 }, () => 'Trying to start PostgreSQL again'),
  ]);
  await rename(`${control}.away`, control);
});

test('a server that is stopped on purpose stays down', async () => {
  const lines: string[] = [];
  const kept = keepDatabase(server, { say: (line) => lines.push(line), lost: () => lines.push('lost') });
  await kept.stop();
  expect(await findEmbedded(dataDir)).toBeUndefined();
  expect(lines).toEqual([]);
});
