import { statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';

interface Wanted {
  /** Where Linux keeps files in memory. */
  readonly memory?: string;
  /** Room for the databases of a whole run, several times over. */
  readonly bytes?: number;
}

/**
 * In memory where there is room: nearly every test makes a database of some 900 files and drops it a second later, for
 * which a disk takes ten times as long.
 */
export async function folderForDatabases({
  memory = '/dev/shm',
  bytes = 4 * 1024 ** 3,
}: Wanted = {}): Promise<string> {
  return (await roomIn(memory)) >= bytes ? memory : tmpdir();
}

/** In bytes; none where there is no such folder. */
async function roomIn(memory: string): Promise<number> {
  const size = await statfs(memory).catch(() => null);
  return size === null ? 0 : Math.min(size.bavail * size.bsize, freemem());
}
