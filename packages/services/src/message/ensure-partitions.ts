import { type Db, ensureMonthPartitions } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';

const AHEAD = 3;

/** Makes the partitions of messages and ledger for this month and the next three. Safe at any time, any number of times. */
export const ensurePartitions = defineVerb({
  name: 'partition.ensure',
  input: z.object({}),
  run: async ({ db, now, log }): Promise<void> => {
    for (let offset = 0; offset <= AHEAD; offset += 1) {
      const month = new Date(Date.UTC(now().getUTCFullYear(), now().getUTCMonth() + offset, 1));
      const made = await ensureMonth(db, month);
      if (!made)
        log.warn(
          { month: month.toISOString().slice(0, 7) },
          'the default partition already has rows of this month',
        );
    }
  },
});

/** A month whose rows went to the default partition stays there: that is slower, and nothing is lost. */
async function ensureMonth({ pool }: Db, month: Date): Promise<boolean> {
  const client = await pool.connect();
  try {
    await ensureMonthPartitions(client, month, 0);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23514') return false;
    throw error;
  } finally {
    client.release();
  }
}
