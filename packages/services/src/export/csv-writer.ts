import { type FileHandle, open } from 'node:fs/promises';
import { csvLine } from './csv-line.ts';
import type { SheetCell } from './sheet.ts';

/** A CSV file that grows row by row; it is made with the first row. */
export class CsvWriter {
  readonly #path: string;
  readonly #columns: readonly string[];
  #file: FileHandle | undefined;

  constructor(path: string, columns: readonly string[]) {
    this.#path = path;
    this.#columns = columns;
  }

  async write(row: readonly SheetCell[]): Promise<void> {
    if (this.#file === undefined) {
      this.#file = await open(this.#path, 'w');
      await this.#file.write(csvLine(this.#columns));
    }
    await this.#file.write(csvLine(row));
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}
