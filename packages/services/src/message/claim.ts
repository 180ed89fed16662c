import { inContendedTransaction } from '@sleutel/db';
import { z } from 'zod';
import { type Authorised, defineVerb } from '../core/index.ts';
import { handOver } from './hand-over.ts';
import { lockReady, programmesWithReady } from './ready-message.ts';
import { planBatches, storeBatches } from './store-batch.ts';
import { takeStranded } from './stranded-batches.ts';

/** Messages that are put into batches in one transaction. */
const ROUND_SIZE = 1_000;

const Input = z.object({ maxRounds: z.int().min(1).max(1000).default(200) });

type Ctx = Authorised<'message.claim'>;

/**
 * Puts messages that waited for their moment into batches of fixed membership and order, and hands the batches over;
 * with them those that were left behind by a worker or a queue that is gone. The guards are asked as a batch leaves.
 */
export const claimMessages = defineVerb({
  name: 'message.claim',
  input: Input,
  run: async (ctx, { maxRounds }): Promise<{ readonly batches: number }> => {
    let batches = 0;
    for (let round = 0; round < maxRounds; round += 1) {
      const batchIds = await claimRound(ctx);
      if (batchIds.length === 0) break;
      await handOver(ctx, batchIds);
      batches += batchIds.length;
    }
    await handOver(ctx, await takeStranded(ctx.db.pool, ctx.now()));
    return { batches };
  },
});

async function claimRound({ db, mail: { transport }, now: clock }: Ctx): Promise<string[]> {
  const now = clock();
  const programmeIds = await programmesWithReady(db, now);
  if (programmeIds.length === 0) return [];
  return inContendedTransaction(db.pool, async (tx) => {
    const ready = await lockReady(tx, programmeIds, now, ROUND_SIZE);
    const batches = planBatches(ready, transport, now);
    await storeBatches(tx, batches, { transport: transport.name, attempts: 0, nextAttemptAt: now });
    return batches.map(({ id }) => id);
  });
}
