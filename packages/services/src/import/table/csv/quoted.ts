/**
 * A record in which quotes occur. `end` says how it ended: `closed` as it should, `open` inside a quote
 * that the lines at hand do not close, `misplaced` with text between a closing quote and the delimiter.
 */
export interface QuotedRecord {
  readonly cells: readonly string[];
  /** How many lines it spans. */
  readonly used: number;
  readonly end: 'closed' | 'open' | 'misplaced';
}

/** Reads the record that begins on line `at`, over as many lines as its quotes span (RFC 4180). */
export function readQuoted(lines: readonly string[], at: number, delimiter: string): QuotedRecord {
  const cursor = new Cursor(lines, at);
  const cells: string[] = [];
  for (;;) {
    const cell = cursor.readCell(delimiter);
    if (cell === 'open' || cell === 'misplaced') return { cells, used: cursor.used, end: cell };
    cells.push(cell.text);
    if (cell.last) return { cells, used: cursor.used, end: 'closed' };
  }
}

interface Cell {
  readonly text: string;
  readonly last: boolean;
}

const openingQuote = /^[ \u00a0]*"/;

class Cursor {
  readonly #lines: readonly string[];
  readonly #first: number;
  used = 1;
  #line: string;
  #at = 0;

  constructor(lines: readonly string[], first: number) {
    this.#lines = lines;
    this.#first = first;
    this.#line = this.#lineAt(first);
  }

  readCell(delimiter: string): Cell | 'open' | 'misplaced' {
    const quote =
      this.#line[this.#at] === '"' ? 1 : (openingQuote.exec(this.#line.slice(this.#at))?.[0].length ?? 0);
    if (quote === 0) return this.#upTo(delimiter);
    this.#at += quote;
    const text = this.#upToQuote();
    if (text === undefined) return 'open';
    const rest = this.#upTo(delimiter);
    return rest.text.trim() === '' ? { text, last: rest.last } : 'misplaced';
  }

  #upTo(delimiter: string): Cell {
    const end = this.#line.indexOf(delimiter, this.#at);
    const text = end === -1 ? this.#line.slice(this.#at) : this.#line.slice(this.#at, end);
    this.#at = end + delimiter.length;
    return { text, last: end === -1 };
  }

  #upToQuote(): string | undefined {
    let text = '';
    for (;;) {
      const quote = this.#line.indexOf('"', this.#at);
      if (quote === -1) {
        text += `${this.#line.slice(this.#at)}\n`;
        if (!this.#nextLine()) return undefined;
        continue;
      }
      const doubled = this.#line[quote + 1] === '"';
      text += this.#line.slice(this.#at, doubled ? quote + 1 : quote);
      this.#at = doubled ? quote + 2 : quote + 1;
      if (!doubled) return text;
    }
  }

  #nextLine(): boolean {
    if (this.#first + this.used >= this.#lines.length) return false;
    this.#line = this.#lineAt(this.#first + this.used);
    this.used += 1;
    this.#at = 0;
    return true;
  }

  #lineAt(index: number): string {
    const line = this.#lines[index] ?? '';
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}
