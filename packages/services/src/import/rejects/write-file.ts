import { createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Connection } from '@sleutel/db';
import { stagedRejects } from '../stage/staging.ts';
import { type KeptReject, rejectLine, rejectsHeader } from './reject-line.ts';

const atOnce = 5000;

/** Writes the rejects beside their file, in order of lines: line, column, reason and the row's own cells. */
export async function writeRejects(
  client: Connection,
  path: string,
  header: readonly string[],
): Promise<void> {
  await pipeline(Readable.from(linesOf(client, header)), createWriteStream(path));
}

/** Removes a file of rejects of such rows that an earlier import left: nothing is rejected any more. */
export async function removeRejects(path: string, header: readonly string[]): Promise<void> {
  const ours = Buffer.from(rejectsHeader(header));
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(ours.length), 0, ours.length, 0);
    if (bytesRead === ours.length && buffer.equals(ours)) await rm(path, { force: true });
  } finally {
    await file.close();
  }
}

async function* linesOf(client: Connection, header: readonly string[]): AsyncGenerator<string, void, void> {
  yield rejectsHeader(header);
  for (let after = 0; ; ) {
    const { rows } = await client.query<KeptReject>(
      `SELECT line, "column", reason, raw FROM ${stagedRejects} WHERE line > $1 ORDER BY line LIMIT ${atOnce}`,
      [after],
    );
    yield rows.map(rejectLine).join('');
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = last.line;
  }
}
