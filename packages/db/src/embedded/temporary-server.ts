import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './postmaster.ts';
import { startEmbedded } from './start.ts';

const prefix = 'sleutel-temporary-';

// Nothing here has to survive a crash.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '300',
};

export interface TemporaryServer {
  url: string;
  stop(): Promise<void>;
}

/** An embedded server in a folder of its own below a given one, removed with it. */
export async function startTemporaryServer(within = tmpdir()): Promise<TemporaryServer> {
  await removeLeftovers(within);
  const dataDir = await mkdtemp(join(within, `${prefix}${process.pid}-`));
  // As root the server runs under another user, who has to get in.
  await chmod(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, settings, log: () => undefined });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** Ends what a killed run left: its folder carries the number of a process that is gone. */
async function removeLeftovers(within: string): Promise<void> {
  for (const name of await readdir(within)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await removeLeftover(join(within, name)).catch(() => undefined);
  }
}

async function removeLeftover(dataDir: string): Promise<void> {
  const server = await startEmbedded({ dataDir, settings, log: () => undefined });
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
