import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What messages call an input that has no name of its own. */
const nameOfStream = 'stdin';

/**
 * Does its work on a file, which is read more than once. `-`, a pipe and a device are kept in a temporary file for
 * as long as the work takes; `streamed` says so.
 */
export async function withInputFile<T>(
  file: string,
  work: (path: string, streamed: boolean) => Promise<T>,
  stdin: Readable = process.stdin,
): Promise<T> {
  if (file !== '-' && !(await isStream(file))) return work(file, false);
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-input-'));
  try {
    const path = join(folder, nameOfStream);
    const source = file === '-' ? stdin : (await open(file, 'r')).createReadStream();
    await pipeline(source, createWriteStream(path));
    return await work(path, true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that is not there, or may not be looked at, is explained by who reads it. */
async function isStream(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
