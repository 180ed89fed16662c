import { readPreamble } from '../../../import/table/csv/preamble.ts';
import { textOfFile } from '../../../import/table/csv/text-of-file.ts';

/** What the engine has to be told of a CSV file. */
export interface CsvLayout {
  readonly delimiter: string;
  /** Columns the header has. */
  readonly width: number;
  /** Lines up to and including the header. */
  readonly headerLines: number;
}

/** The layout of a file that the engine can read as it is; undefined for one with lines that end in `\r` alone. */
export async function layoutOf(path: string): Promise<CsvLayout | undefined> {
  const { pieces } = await textOfFile(path);
  try {
    const first = await pieces.next();
    const preamble = first.done === true ? undefined : readPreamble(first.value);
    if (preamble === undefined || preamble.newline === '\r') return undefined;
    const { delimiter, header, line } = preamble;
    return { delimiter, width: header.length, headerLines: line - 1 };
  } finally {
    await pieces.return();
  }
}
