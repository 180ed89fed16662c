import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findEmbedded, startEmbedded } from '@sleutel/db/embedded';
import { folderForDatabases } from '@sleutel/db/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { bundled } from '../../../../tooling/delivered.ts';
import { readConfig } from '../config.ts';
import { isAlive } from './process-identity.ts';

// A service as the supervisor asks for it: ready over HTTP, gone when the channel to its parent closes.
const service = (beReady: string) => `
  import { createServer } from 'node:http';
  import { writeFileSync } from 'node:fs';
  writeFileSync('pid', String(process.pid));
  ${beReady}
  process.on('disconnect', () => process.exit(0));`;
const api = service(
  `createServer((request, response) => response.end('ok')).listen(Number(process.env.PORT));`,
);
const worker = service('');

let supervisor: string;
let home: string;
let port: number;
const started: ChildProcess[] = [];

beforeAll(async () => {
  supervisor = await bundled('cli', 'src/supervisor/up.ts');
});

afterAll(() => rm(dirname(supervisor), { recursive: true }));

beforeEach(async () => {
  home = await mkdtemp(join(await folderForDatabases(), 'sleutel-up-'));
  await chmod(home, 0o711);
  await addService('api', api);
  await addService('worker', worker);
  port = await anyPort();
});

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  const { stop } = await startEmbedded({ dataDir: dataDir(), log: () => undefined });
  await stop();
  await rm(home, { recursive: true });
});

const dataDir = () => join(home, 'data');

async function addService(name: string, source: string): Promise<void> {
  const folder = join(home, 'apps', name, 'dist');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'main.js'), source);
  await writeFile(join(home, 'apps', name, 'package.json'), '{"type":"module"}');
}

async function anyPort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The supervisor in a process of its own, as a terminal would have it. */
function startUp(): { child: ChildProcess; output: () => string } {
  const script = `
    import { up } from '${pathToFileURL(supervisor).href}';
    const [home, dataDir, port, config] = process.argv.slice(1);
    await up({ config: JSON.parse(config), repository: home, dataDir, port: Number(port), fromSource: false, steps: [], say: console.log })
      .catch((error) => { console.error(error.message); process.exitCode = error.exitCode; });
    process.exit();`;
  const args = [
    '--input-type=module',
    '-e',
    script,
    home,
    dataDir(),
    String(port),
    JSON.stringify(readConfig({})),
  ];
  const child = spawn(process.execPath, args, {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { child, output: () => Buffer.concat(chunks).toString() };
}

async function startedUp() {
  return (await startedUpAndHeard()).child;
}

async function startedUpAndHeard() {
  const { child, output } = startUp();
  await vi.waitUntil(() => output().includes('ready') || child.exitCode !== null, { timeout: 60_000 });
  expect(output()).toContain(`http://localhost:${port}`);
  return { child, output };
}

/** The worker may still be on its way when the API is ready. */
function pidOf(name: string): Promise<number> {
  return vi.waitUntil(
    async () => Number(await readFile(join(home, 'apps', name, 'pid'), 'utf8').catch(() => '')),
    { timeout: 30_000 },
  );
}

const servicePids = () => Promise.all([pidOf('api'), pidOf('worker')]);

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s stops services and database and is no failure',
  async (signal) => {
    const child = await startedUp();
    const pids = await servicePids();
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await vi.waitUntil(() => !pids.some(isAlive), { timeout: 10_000 });
    expect(await findEmbedded(dataDir())).toBeUndefined();
  },
);

test('when it is killed its services end, and the next start takes over', async () => {
  const child = await startedUp();
  const pids = await servicePids();
  child.kill('SIGKILL');
  await once(child, 'exit');
  await vi.waitUntil(() => !pids.some(isAlive), { timeout: 10_000 });
  expect(await findEmbedded(dataDir())).toBeDefined();
  const next = await startedUp();
  next.kill('SIGTERM');
  await once(next, 'exit');
  expect(await findEmbedded(dataDir())).toBeUndefined();
});

test('a second one on the same folder is refused in one line', async () => {
  const first = await startedUp();
  const { child, output } = startUp();
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(output()).toMatch(new RegExp(`^Sleutel already runs on .* \\(process ${first.pid}\\).*\n$`));
});

test('a port in use is one line, before anything is started', async () => {
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  const { child, output } = startUp();
  const [code] = await once(child, 'close');
  squatter.close();
  expect(code).toBe(1);
  expect(output()).toMatch(new RegExp(`^Port ${port} is in use.*\n$`));
});

test('a service that crashes is started again', async () => {
  const child = await startedUp();
  const pid = await pidOf('worker');
  process.kill(pid, 'SIGKILL');
  await vi.waitUntil(async () => (await pidOf('worker')) !== pid, { timeout: 20_000 });
  expect(isAlive(await pidOf('worker'))).toBe(true);
  expect(child.exitCode).toBeNull();
  if (process.platform !== 'win32') {
    const { mode } = await stat(join(dataDir(), 'logs', 'worker.log'));
    expect(mode & 0o077).toBe(0);
  }
});

test('a database server that is killed is said to be, started again on its port, and stopped in the end', async () => {
  const { child, output } = await startedUpAndHeard();
  const url = await findEmbedded(dataDir());
  const { cluster } = JSON.parse(await readFile(join(dataDir(), 'postgres.json'), 'utf8'));
  const pidFile = resolve(dataDir(), cluster, 'postmaster.pid');
  process.kill(Number((await readFile(pidFile, 'utf8')).split('\n')[0]), 'SIGKILL');
  await vi.waitUntil(() => output().includes('PostgreSQL ended by itself; starting it again'), {
    timeout: 20_000,
  });
  expect(await vi.waitUntil(() => findEmbedded(dataDir()), { timeout: 30_000 })).toBe(url);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(output().match(/PostgreSQL ended/g)).toHaveLength(1);
  expect(await findEmbedded(dataDir())).toBeUndefined();
});

test('an API that does not start ends the start with its last words', async () => {
  await addService('api', `throw new Error('the flux is uncalibrated');`);
  const { child, output } = startUp();
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(output()).toContain('The api did not start: Error: the flux is uncalibrated');
  expect(await findEmbedded(dataDir())).toBeUndefined();
});
