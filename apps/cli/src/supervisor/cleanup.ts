/** Undoes what was begun, the last first, all of it even when a part fails. */
export class Cleanup {
  readonly #tasks: (() => Promise<void>)[] = [];

  add(task: () => Promise<void>): void {
    this.#tasks.push(task);
  }

  /** @throws the first failure, after the rest was tried */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const task of this.#tasks.splice(0).reverse()) {
      await task().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
