import type { Encoding, RowProblem } from '@sleutel/domain/import';

/** One row of a file. */
export interface TableRow {
  /** The line it begins on, as a text editor counts; in a sheet the row's number. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the cells cannot be trusted; such a row is a reject. */
  readonly problem?: RowProblem;
}

/** A file of rows under a header, read as a stream. */
export interface Table {
  readonly kind: 'csv' | 'xlsx';
  /** As the file has it, without surrounding spaces. */
  readonly header: readonly string[];
  /** The rows beneath the header, without empty ones. Can be read once. */
  readonly rows: AsyncIterable<TableRow>;
  /** The same rows by the thousand, for who has a million of them. Read `rows` or this, not both. */
  readonly batches: AsyncIterable<readonly TableRow[]>;
  /** Bytes of the file, and how many of them were read so far: what progress is made of. */
  readonly bytes: number;
  readonly bytesRead: () => number;
  /** SHA-256 of the whole file, hexadecimal; undefined until all of it was read. */
  readonly hash: () => string | undefined;
  /** Lets go of the file before its end. */
  readonly close: () => Promise<void>;
}

/** How a file is read where it does not speak for itself. */
export interface TableOptions {
  /** The sheet of a workbook, by name; default its first visible one. */
  readonly sheet?: string | undefined;
  /** How the numbers of a sheet are written as text, so that they read as the other cells do. Default point. */
  readonly decimal?: 'point' | 'comma' | undefined;
  /** In which a CSV file is written. Default UTF-8. */
  readonly encoding?: Encoding | null | undefined;
}
