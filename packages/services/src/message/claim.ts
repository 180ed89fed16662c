import { inTransaction } from '@sleutel/db';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, chunksOf, defineVerb } from '../core/index.ts';
import { loadGuardFacts } from '../enrolment/guard-facts.ts';
import { loadRunning } from '../enrolment/running-programme.ts';
import { applyVerdicts } from './apply-verdicts.ts';
import { judgeReady } from './judge-ready.ts';
import { lockReady, programmesWithReady, shareLive } from './ready-message.ts';
import { storeBatches } from './store-batch.ts';
import { takeStranded } from './stranded-batches.ts';

/** Members of a batch at the most, whatever the transport takes. */
const BATCH_SIZE = 100;

/** Messages that are judged together: the guards' facts are loaded once for all of them. */
const ROUND_SIZE = 1_000;

const Input = z.object({ maxRounds: z.int().min(1).max(1000).default(200) });

type Ctx = Authorised<'message.claim'>;

interface Claimed {
  readonly batchIds: readonly string[];
  /** Ready messages looked at. */
  readonly seen: number;
}

/**
 * Puts messages that are ready into batches of fixed membership and order, after asking every guard once more, and
 * hands the batches over; with them those that were left behind by a worker or a queue that is gone.
 */
export const claimMessages = defineVerb({
  name: 'message.claim',
  input: Input,
  run: async (ctx, { maxRounds }): Promise<{ readonly batches: number }> => {
    let batches = 0;
    for (let round = 0; round < maxRounds; round += 1) {
      const { batchIds, seen } = await claimRound(ctx);
      await ctx.jobs.enqueueMany(
        'message.deliver',
        batchIds.map((batchId) => ({ batchId })),
      );
      batches += batchIds.length;
      if (seen === 0) break;
    }
    const stranded = await takeStranded(ctx.db.pool, ctx.now());
    await ctx.jobs.enqueueMany(
      'message.deliver',
      stranded.map((batchId) => ({ batchId })),
    );
    return { batches };
  },
});

async function claimRound({ db, appSecret, mail, ...ctx }: Ctx): Promise<Claimed> {
  const now = ctx.now();
  const programmeIds = await programmesWithReady(db, now);
  if (programmeIds.length === 0) return { batchIds: [], seen: 0 };
  const [company, programmes] = await Promise.all([loadCompany(db), loadRunning(db, programmeIds)]);
  return inTransaction(db.pool, async (tx) => {
    const live = await shareLive(tx, programmeIds);
    const unchanged = programmeIds.filter((id) => programmes.get(id)?.version === live.get(id));
    const ready = await lockReady(tx, unchanged, now, ROUND_SIZE);
    if (ready.length === 0) return { batchIds: [], seen: 0 };
    const guards = await loadGuardFacts(tx, ready, { company, programmes, appSecret, now });
    const judged = judgeReady(ready, guards, programmes, now);
    await applyVerdicts(tx, judged, { company, programmes, guards, now });
    const passed = judged.flatMap(({ message, verdict }) => (verdict === null ? message.messageId : []));
    const groups = chunksOf(passed, Math.min(BATCH_SIZE, mail.transport.maxBatch));
    const batch = { transport: mail.transport.name, attempts: 0, nextAttemptAt: now };
    return { batchIds: await storeBatches(tx, groups, batch), seen: ready.length };
  });
}
