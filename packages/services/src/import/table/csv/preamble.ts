import { readQuoted } from './quoted.ts';
import { longestRecord, withoutReturn } from './record-reader.ts';

/** What the first lines of a file say about the rest of it. */
export interface Preamble {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  readonly header: readonly string[];
  /** Where the text after the header begins, and the number of its line. */
  readonly offset: number;
  readonly line: number;
}

const delimiters = [',', ';', '\t', '|'] as const;
const declared = /^sep=(.)$/i;

/**
 * Finds newline, delimiter and header in the first text of a file. The delimiter is the one that cuts the
 * header into the most cells, unless Excel's line `sep=;` names it. Undefined when there is no line at all.
 */
export function readPreamble(text: string): Preamble | undefined {
  const newline = text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
  const lines = text.slice(0, longestRecord).split(newline);
  let at = firstFilled(lines, 0);
  const named = declared.exec(withoutReturn(lines[at] ?? ''))?.[1];
  if (named !== undefined) at = firstFilled(lines, at + 1);
  if (at >= lines.length) return undefined;
  const delimiter = named ?? widest(lines, at);
  const { cells, used } = readQuoted(lines, at, delimiter);
  const next = at + used;
  return {
    delimiter,
    newline,
    header: withoutTrailingBlanks(cells.map((cell) => cell.trim())),
    offset: lines.slice(0, next).reduce((sum, line) => sum + line.length + 1, 0),
    line: next + 1,
  };
}

function widest(lines: readonly string[], at: number): string {
  const width = (delimiter: string) => readQuoted(lines, at, delimiter).cells.length;
  return delimiters.reduce((best, delimiter) => (width(delimiter) > width(best) ? delimiter : best));
}

function firstFilled(lines: readonly string[], from: number): number {
  const found = lines.findIndex((line, index) => index >= from && line.trim() !== '');
  return found === -1 ? lines.length : found;
}

function withoutTrailingBlanks(header: readonly string[]): readonly string[] {
  return header.slice(0, header.findLastIndex((cell) => cell !== '') + 1);
}
