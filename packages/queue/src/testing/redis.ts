import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { givenRedisUrl } from './config.ts';

export interface TestRedis {
  readonly url: string;
  /** Whether nobody else uses it, so that a test may flush it. */
  readonly exclusive: boolean;
  stop(): Promise<void>;
}

/** The Redis of `REDIS_URL`, or a `redis-server` from the PATH with nothing in it, or null when there is neither. */
export async function startRedis(): Promise<TestRedis | null> {
  const given = givenRedisUrl();
  if (given !== undefined) return { url: given, exclusive: false, stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-redis-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  const server = await startServer(folder);
  if (server === null) await removeFolder();
  return server && { ...server, exclusive: true, stop: () => server.stop().finally(removeFolder) };
}

/** Another process may take the free port first; a second port is then as good. */
async function startServer(folder: string, tries = 3): Promise<Pick<TestRedis, 'url' | 'stop'> | null> {
  const port = await freePort();
  const server = spawn('redis-server', serverArguments(folder, port), {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const state = await stateOf(server);
  if (state === 'missing') return null;
  if (state === 'ready') return { url: `redis://127.0.0.1:${port}`, stop: () => stop(server) };
  if (tries > 1) return startServer(folder, tries - 1);
  throw new Error('The redis-server on the PATH does not start.');
}

function serverArguments(folder: string, port: number): string[] {
  return ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
}

async function stateOf(server: ChildProcess): Promise<'ready' | 'ended' | 'missing'> {
  return new Promise((resolve) => {
    server.once('error', () => resolve('missing'));
    server.once('exit', () => resolve('ended'));
    if (server.stdout === null) return;
    createInterface(server.stdout).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve('ready');
    });
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
