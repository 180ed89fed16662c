import { inputError } from '../input-error.ts';
import type { TableRow } from '../table.ts';
import { readPreamble } from './preamble.ts';
import { RecordReader } from './record-reader.ts';
import { textOfFile } from './text-of-file.ts';

/** A header and the rows beneath it, before anybody looked whether they are any use. */
export interface RawTable {
  readonly header: readonly string[];
  readonly batches: AsyncGenerator<readonly TableRow[], void, void>;
  readonly bytes: number;
  readonly bytesRead: () => number;
  readonly hash: () => string | undefined;
}

/** Opens a CSV file, with its delimiter and newline found out. */
export async function openCsv(path: string): Promise<RawTable> {
  const { pieces, ...file } = await textOfFile(path);
  const first = await pieces.next();
  const text = first.done === true ? '' : first.value;
  const preamble = readPreamble(text);
  if (preamble === undefined) {
    await pieces.return();
    throw inputError(path, 'file-empty', 'is empty.');
  }
  const { header, delimiter, newline, line } = preamble;
  const reader = new RecordReader({ delimiter, newline, firstLine: line, width: header.length });
  const push = (piece: string, last: boolean) => pushed(path, reader, piece, last);
  async function* batches() {
    yield push(text.slice(preamble?.offset), false);
    for await (const piece of pieces) yield push(piece, false);
    yield push('', true);
  }
  return { ...file, header, batches: batches() };
}

function pushed(path: string, reader: RecordReader, piece: string, last: boolean): readonly TableRow[] {
  try {
    return reader.push(piece, last);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw inputError(path, 'line-too-long', `has a line of more than a megabyte (${error.message}).`);
  }
}
