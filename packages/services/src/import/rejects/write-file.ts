import { createWriteStream } from 'node:fs';
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
