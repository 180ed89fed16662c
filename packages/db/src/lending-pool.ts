import pg from 'pg';

/** Of all connections those that are lent for several statements at once, at the most. */
const LENT = 0.75;

type Callback = Parameters<pg.Pool['connect']>[0];

/**
 * A pool that always has connections left for single statements. Whoever has one for a transaction may ask for something
 * beside it, and has others wait for locks of theirs meanwhile: were all connections lent to those who wait, nobody would
 * ever go on. What is lent beyond the limit waits for its turn.
 */
export class LendingPool extends pg.Pool {
  readonly #waiting: (() => void)[] = [];
  #free = Math.max(1, Math.floor(this.options.max * LENT));

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    if (callback === undefined) return this.#lend();
    // This is how the pool itself comes by a connection for a single statement.
    super.connect(callback);
    return undefined;
  }

  async #lend(): Promise<pg.PoolClient> {
    await this.#turn();
    try {
      const client = await super.connect();
      const release = client.release;
      client.release = (error) => {
        release(error);
        this.#next();
      };
      return client;
    } catch (error) {
      this.#next();
      throw error;
    }
  }

  #turn(): Promise<void> | undefined {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free -= 1;
    return undefined;
  }

  #next(): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting();
    else this.#free += 1;
  }
}
