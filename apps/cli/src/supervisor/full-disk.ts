import { statfs } from 'node:fs/promises';
import { CommandError } from '../command-error.ts';

/** What PostgreSQL makes its log in: with less than that free it stops, and whoever speaks to it hears of a lost connection. */
const LEAST_FREE = 16 * 1024 ** 2;

/** PostgreSQL's code for it, the system's, and the words of both; Prisma puts them into its own sentence. */
const SIGNS = /\b53100\b|\bENOSPC\b|No space left on device/;

/**
 * Does the work; where that fails for want of room on the disk, the error says so in one sentence. `dataDir` is where the
 * embedded server keeps its data; undefined where the database is elsewhere.
 * @throws CommandError where the disk is full
 */
export async function namingFullDisk<T>(work: Promise<T>, dataDir: string | undefined): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const free = dataDir === undefined ? undefined : await freeBytes(dataDir);
    if (!speaksOfFullDisk(error, free)) throw error;
    throw new CommandError(sentence(dataDir), 1, { cause: error });
  }
}

function sentence(dataDir: string | undefined): string {
  if (dataDir === undefined) return 'The disk of the database is full: make room there, and start again.';
  return `The disk that the data folder ${dataDir} lies on is full: make room there and start again, or choose another folder with --data DIR.`;
}

/** Whether something failed for want of room. `free`: bytes left where the embedded server writes; undefined: not known. */
export function speaksOfFullDisk(error: unknown, free: number | undefined): boolean {
  return (free !== undefined && free < LEAST_FREE) || hasSign(error);
}

function hasSign(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return SIGNS.test(`${code} ${error.message}`) || hasSign(error.cause);
}

/** Undefined where the system does not say, as of folders that are on no disk. */
async function freeBytes(folder: string): Promise<number | undefined> {
  const disk = await statfs(folder).catch(() => undefined);
  return disk === undefined || disk.blocks === 0 ? undefined : disk.bavail * disk.bsize;
}
