import type { OrdersFileOptions } from '../options.ts';
import type { FileReject } from '../tally.ts';

const kept = 20;

/** Counts the rejects of a file, keeps the first and hands each on. */
export class FileRejects {
  readonly first: FileReject[] = [];
  readonly #onReject: OrdersFileOptions['onReject'];
  count = 0;

  constructor(onReject: OrdersFileOptions['onReject']) {
    this.#onReject = onReject;
  }

  async add(reject: FileReject, cells: readonly string[]): Promise<void> {
    this.count += 1;
    if (this.first.length < kept) this.first.push(reject);
    await this.#onReject?.(reject, cells);
  }
}
