import type { Encoding } from '@sleutel/domain/import';
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
export async function openCsv(path: string, encoding: Encoding = 'utf-8'): Promise<RawTable> {
  const { pieces, ...file } = await textOfFile(path, encoding);
  const first = await pieces.next();
  const text = first.done === true ? '' : first.value;
  const preamble = readPreamble(text);
  if (preamble === undefined) {
    await pieces.return();
    throw inputError(path, 'file-empty', 'is empty.');
  }
  const { header, delimiter, newline, line } = preamble;
  const reader = new RecordReader({ delimiter, newline, firstLine: line, width: header.length });
  async function* batches() {
    yield reader.push(text.slice(preamble?.offset), false);
    for await (const piece of pieces) yield reader.push(piece, false);
    yield reader.push('', true);
  }
  return { ...file, header, batches: batches() };
}
