import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, one at a time: `mkdir` with `recursive` tries for ever where a
 * file system says that the parent of a new folder is not there, as below `/proc`.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await madeOrThere(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder);
}

/** False where what it would lie in is not there. */
async function madeOrThere(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return false;
    // Windows says of the root of a drive that it is not permitted.
    const isThere = code === 'EEXIST' || code === 'EPERM' ? await isFolder(folder) : false;
    if (isThere) return true;
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
