import { setTimeout as delay } from 'node:timers/promises';
import { findEmbedded, startEmbedded } from '@sleutel/db/embedded';
import { migrate } from '@sleutel/db/migrate';
import { CommandError } from '../command-error.ts';
import type { Config } from '../config.ts';
import { keptAppSecret } from './app-secret.ts';
import { findHolder, lockFolder } from './folder-lock.ts';

/** A database for the length of one command. */
export interface OpenDatabase {
  url: string;
  appSecret: string;
  /** Stops the embedded server when the command had to start it. */
  close(): Promise<void>;
}

const pollMs = 200;
const startLimitMs = 60_000;

/**
 * The database a command works on: the configured one; else the embedded server that `up` runs on the data
 * folder; else that server started, and brought up to date, for this command alone.
 */
export async function openDatabase(
  config: Config,
  dataDir: string,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    return { url: config.databaseUrl, appSecret: config.appSecret ?? '', close: async () => undefined };
  }
  const lock = await waitForLock(dataDir, say);
  const appSecret = await keptAppSecret(dataDir);
  if (lock === undefined) return { url: await urlOfUp(dataDir), appSecret, close: async () => undefined };
  const { url, close } = await startFor(dataDir, lock.release, say);
  return { url, appSecret, close };
}

/** The lock, once no other command has it; undefined when `up` holds it, whose server may be shared. */
async function waitForLock(dataDir: string, say: (line: string) => void) {
  for (let told = false; ; told = true) {
    const lock = await lockFolder(dataDir, 'command');
    if (lock.held) return lock;
    if (lock.holder.purpose === 'up') return undefined;
    if (!told) say(`Waiting for another command (process ${lock.holder.pid}) to finish`);
    await delay(pollMs);
  }
}

async function urlOfUp(dataDir: string): Promise<string> {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline && (await findHolder(dataDir)) !== undefined) {
    const url = await findEmbedded(dataDir);
    if (url !== undefined) return url;
    await delay(pollMs);
  }
  throw new CommandError(
    `Sleutel runs on ${dataDir} and its database does not answer; stop it and try again.`,
  );
}

async function startFor(dataDir: string, release: () => Promise<void>, say: (line: string) => void) {
  try {
    const { url, stop } = await startEmbedded({ dataDir, log: say });
    const close = () => stop().finally(release);
    const interrupted = () => void close().finally(() => process.exit(1));
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    await migrate(url).catch((error: unknown) => close().then(() => Promise.reject(error)));
    return { url, close };
  } catch (error) {
    await release();
    throw error;
  }
}
