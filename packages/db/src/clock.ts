import type pg from 'pg';

/** Where a clock takes its time from. All in milliseconds. */
export interface ClockSource {
  /** The time of the one server that everybody shares, since 1970. */
  readonly reference: () => Promise<number>;
  /** Since some moment of its own, steadily: setting the machine's clock does not touch it. */
  readonly elapsed: () => number;
}

/**
 * The time that every process on one database agrees on. The clock of the machine is not asked: set wrong, or jumping,
 * it would let one worker write to people at night and repeat a batch whose key the provider has forgotten.
 */
export interface SharedClock {
  now(): Date;
  /** Asks the reference anew. */
  adjust(): Promise<void>;
}

/** @throws what the reference throws when it cannot be asked the first time */
export async function sharedClock({ reference, elapsed }: ClockSource): Promise<SharedClock> {
  let offset = await measure();

  /** The answer was made somewhere between question and arrival; the middle is off by half of that at most. */
  async function measure(): Promise<number> {
    const asked = elapsed();
    const time = await reference();
    return time - (asked + elapsed()) / 2;
  }
  return {
    now: () => new Date(Math.round(offset + elapsed())),
    adjust: async () => {
      offset = await measure();
    },
  };
}

/** The database server's clock, kept in step by what has gone by since. */
export function databaseClock(pool: pg.Pool): Promise<SharedClock> {
  return sharedClock({ reference: () => timeOf(pool), elapsed: () => performance.now() });
}

async function timeOf(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ time: Date }>('SELECT clock_timestamp()::timestamptz(3) AS time');
  const [row] = rows;
  if (!row) throw new Error('the database did not say what time it is');
  return row.time.getTime();
}
