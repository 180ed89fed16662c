import type { RowProblem } from '@sleutel/domain/import';
import { asWritten } from '../../../export/formula.ts';
import type { TableRow } from '../table.ts';
import { readQuoted } from './quoted.ts';

/** Longer than any honest row: where a line, or a quote that nobody closed, stops swallowing the file. */
export const longestRecord = 1 << 20;

export interface RecordReaderOptions {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** The number of the first line that is pushed. */
  readonly firstLine: number;
  /** Cells a row may have; more, unless empty, mean that a delimiter was not quoted. */
  readonly width: number;
}

/** What is kept of a line that is too long. */
const shownOfLongLine = 200;

/** Turns text that arrives in pieces into rows, with the line each begins on. */
export class RecordReader {
  readonly #options: RecordReaderOptions;
  #line: number;
  #pending = '';
  /** The rest of a line that is too long is on its way, and passed over. */
  #skipping = false;

  constructor(options: RecordReaderOptions) {
    this.#options = options;
    this.#line = options.firstLine;
  }

  /** Reads what is complete; with `last` also what is left over. */
  push(text: string, last: boolean): TableRow[] {
    if (this.#skipping) return this.#skip(text, last);
    const lines = (this.#pending + text).split(this.#options.newline);
    this.#pending = last ? '' : (lines.pop() ?? '');
    const rows: TableRow[] = [];
    if (this.#pending.length <= longestRecord) this.#readRecords(lines, last, rows);
    else {
      this.#readRecords(lines, true, rows);
      rows.push(this.#tooLong(this.#pending));
      this.#pending = '';
      this.#skipping = true;
    }
    return rows;
  }

  #skip(text: string, last: boolean): TableRow[] {
    const end = text.indexOf(this.#options.newline);
    if (end === -1) return [];
    this.#skipping = false;
    this.#line += 1;
    return this.push(text.slice(end + 1), last);
  }

  #tooLong(text: string): TableRow {
    return { line: this.#line, cells: [`${text.slice(0, shownOfLongLine)}…`], problem: 'line-too-long' };
  }

  #readRecords(lines: readonly string[], last: boolean, rows: TableRow[]): void {
    for (let at = 0; at < lines.length; ) {
      const used = this.#readRecord(lines, at, last, rows);
      if (used === 0) {
        this.#pending = [...lines.slice(at), this.#pending].join(this.#options.newline);
        break;
      }
      at += used;
      this.#line += used;
    }
  }

  /** How many lines the record at `at` took; 0 when its end has not arrived yet. */
  #readRecord(lines: readonly string[], at: number, last: boolean, rows: TableRow[]): number {
    const text = withoutReturn(lines[at] ?? '');
    if (text.length > longestRecord) {
      rows.push(this.#tooLong(text));
      return 1;
    }
    if (text.trim() === '') return 1;
    if (!text.includes('"')) {
      this.#push(this.#row(text.split(this.#options.delimiter), text), rows);
      return 1;
    }
    const record = readQuoted(lines, at, this.#options.delimiter);
    if (record.end === 'open' && !last && charactersFrom(lines, at) <= longestRecord) return 0;
    const row = this.#row(record.cells, record.cells.join(''));
    const astray = record.end !== 'closed' || (record.used > 1 && row.problem === 'too-many-cells');
    if (!astray) {
      this.#push(row, rows);
      return record.used;
    }
    // What went wrong began on this line; the next one is read afresh, so that no good row is lost.
    const problem = record.end === 'misplaced' && record.used === 1 ? 'quote-misplaced' : 'quote-not-closed';
    rows.push({ line: this.#line, cells: [text], problem });
    return 1;
  }

  /** Spreadsheets leave rows of nothing but delimiters beneath what was filled in; these are none. */
  #push(row: TableRow, rows: TableRow[]): void {
    if (row.problem !== undefined || row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  }

  #row(cells: readonly string[], text: string): TableRow {
    const problem = this.#problemOf(cells, text);
    if (text.includes("'")) cells = cells.map(asWritten);
    return problem === undefined ? { line: this.#line, cells } : { line: this.#line, cells, problem };
  }

  #problemOf(cells: readonly string[], text: string): RowProblem | undefined {
    const { width } = this.#options;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      return 'too-many-cells';
    if (text.includes('\ufffd')) return 'not-utf8';
    return text.includes('\0') ? 'control-character' : undefined;
  }
}

export function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function charactersFrom(lines: readonly string[], at: number): number {
  let sum = 0;
  for (let index = at; index < lines.length; index += 1) sum += (lines[index]?.length ?? 0) + 1;
  return sum;
}
