import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Connection } from '@sleutel/db';
import { describeReason } from '@sleutel/domain/import';
import { csvCell, rawOf } from '../stage/raw.ts';
import { stagedRejects } from '../stage/staging.ts';
import { readReason } from './reason.ts';

const atOnce = 5000;

interface StagedReject {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly raw: string | null;
}

/** Writes the rejects beside their file, in order of lines: line, column, reason and the row's own cells. */
export async function writeRejects(
  client: Connection,
  path: string,
  header: readonly string[],
): Promise<void> {
  await pipeline(Readable.from(linesOf(client, header)), createWriteStream(path));
}

async function* linesOf(client: Connection, header: readonly string[]): AsyncGenerator<string, void, void> {
  yield `${rawOf(['line', 'column', 'reason', ...header])}\r\n`;
  for (let after = 0; ; ) {
    const { rows } = await client.query<StagedReject>(
      `SELECT line, "column", reason, raw FROM ${stagedRejects} WHERE line > $1 ORDER BY line LIMIT ${atOnce}`,
      [after],
    );
    yield rows.map(lineOf).join('');
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = last.line;
  }
}

function lineOf({ line, column, reason, raw }: StagedReject): string {
  const sentence = csvCell(describeReason(readReason(reason)));
  return `${line},${csvCell(column ?? '')},${sentence},${raw ?? ''}\r\n`;
}
