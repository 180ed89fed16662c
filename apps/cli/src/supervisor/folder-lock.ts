import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../command-error.ts';
import { makeFolder } from './make-folder.ts';
import { isAlive, startOf } from './process-identity.ts';

/** Who holds a data folder: the supervisor of `up`, or one command that runs without it. */
export const FolderHolder = z.object({
  pid: z.number().int().positive(),
  /** Tells the holder from a later process with the same number. */
  startedAt: z.string().optional(),
  purpose: z.enum(['up', 'command']),
});
export type FolderHolder = z.infer<typeof FolderHolder>;

export type LockResult = { held: false; holder: FolderHolder } | { held: true; release(): Promise<void> };

/**
 * Takes the data folder for this process, or says who has it. A lock left by a killed process is cleared away.
 * @throws CommandError in one line when the folder cannot be made or written to
 */
export async function lockFolder(dataDir: string, purpose: FolderHolder['purpose']): Promise<LockResult> {
  try {
    await makeFolder(dataDir);
    return await takeLock(dataDir, purpose);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new CommandError(
      `The data folder ${dataDir} ${refusal(error.code)}; choose another with --data DIR.`,
      1,
      { cause: error },
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'is there already and is no folder',
  ENOTDIR: 'would lie in something that is no folder',
  EACCES: 'cannot be made or written to by this user',
  EPERM: 'cannot be made or written to by this user',
  EROFS: 'lies on a disk that can only be read',
  ENOSPC: 'lies on a disk that is full',
};

function refusal(code: unknown): string {
  return reasons[String(code)] ?? `cannot be made or written to (${String(code)})`;
}

async function takeLock(dataDir: string, purpose: FolderHolder['purpose']): Promise<LockResult> {
  const ours = { pid: process.pid, startedAt: startOf(process.pid), purpose };
  if (await create(lockFile(dataDir), ours)) return taken(dataDir);
  const holder = await findHolder(dataDir);
  if (holder !== undefined) return { held: false, holder };
  await clearStale(dataDir);
  return takeLock(dataDir, purpose);
}

/** The living process that holds the folder, if there is one. */
export async function findHolder(dataDir: string): Promise<FolderHolder | undefined> {
  const text = await readFile(lockFile(dataDir), 'utf8').catch(() => '');
  const holder = FolderHolder.safeParse(parseJson(text)).data;
  if (holder === undefined || !isAlive(holder.pid)) return undefined;
  const isSame = holder.startedAt === undefined || holder.startedAt === startOf(holder.pid);
  return isSame ? holder : undefined;
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'lock.json');
}

async function create(file: string, holder: FolderHolder): Promise<boolean> {
  try {
    await writeFile(file, `${JSON.stringify(holder)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function taken(dataDir: string): LockResult {
  return { held: true, release: () => rm(lockFile(dataDir), { force: true }) };
}

// Renamed before it is removed: of two processes that find the same stale lock, one does it, and the other finds none.
async function clearStale(dataDir: string): Promise<void> {
  const aside = `${lockFile(dataDir)}.${process.pid}`;
  await rename(lockFile(dataDir), aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rm(aside, { force: true, recursive: true });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
