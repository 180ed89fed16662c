import { inTransaction } from '@sleutel/db';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, defineVerb } from '../core/index.ts';
import { loadGuardFacts } from '../enrolment/guard-facts.ts';
import { loadRunning } from '../enrolment/running-programme.ts';
import { applyVerdicts } from './apply-verdicts.ts';
import { judgeReady } from './judge-ready.ts';
import { lockReady, programmesWithReady } from './ready-message.ts';
import { storeBatch } from './store-batch.ts';
import { strandedBatches } from './stranded-batches.ts';

/** Members of a batch at the most, whatever the transport takes. */
const BATCH_SIZE = 100;

const Input = z.object({ maxBatches: z.int().min(1).max(1000).default(200) });

type Ctx = Authorised<'message.claim'>;

interface Claimed {
  readonly batchId: string | null;
  /** Ready messages looked at; fewer than asked for means that no more are there. */
  readonly seen: number;
}

/**
 * Puts messages that are ready into batches of fixed membership and order, after asking every guard once more, and
 * hands the batches over; with them those that were left behind by a worker or a queue that is gone.
 */
export const claimMessages = defineVerb({
  name: 'message.claim',
  input: Input,
  run: async (ctx, { maxBatches }): Promise<{ readonly batches: number }> => {
    let batches = 0;
    for (let round = 0; round < maxBatches; round += 1) {
      const { batchId, seen } = await claimBatch(ctx);
      if (batchId !== null) {
        await ctx.jobs.enqueue('message.deliver', { batchId });
        batches += 1;
      }
      if (seen === 0) break;
    }
    const stranded = await strandedBatches(ctx.db.pool, ctx.now());
    await ctx.jobs.enqueueMany(
      'message.deliver',
      stranded.map((batchId) => ({ batchId })),
    );
    return { batches };
  },
});

async function claimBatch({ db, appSecret, mail, ...ctx }: Ctx): Promise<Claimed> {
  const now = ctx.now();
  const programmeIds = await programmesWithReady(db, now);
  if (programmeIds.length === 0) return { batchId: null, seen: 0 };
  const [company, programmes] = await Promise.all([loadCompany(db), loadRunning(db, programmeIds)]);
  const size = Math.min(BATCH_SIZE, mail.transport.maxBatch);
  return inTransaction(db.pool, async (tx) => {
    const locked = await lockReady(tx, programmeIds, now, size);
    const ready = locked.filter(
      (each) => programmes.get(each.programmeId)?.version === each.programmeVersion,
    );
    if (ready.length === 0) return { batchId: null, seen: 0 };
    const guards = await loadGuardFacts(tx, ready, { company, programmes, appSecret, now });
    const judged = judgeReady(ready, guards, programmes, now);
    await applyVerdicts(tx, judged, { company, programmes, guards, now });
    const passed = judged.flatMap(({ message, verdict }) => (verdict === null ? message.messageId : []));
    const batchId =
      passed.length === 0
        ? null
        : await storeBatch(tx, passed, { transport: mail.transport.name, attempts: 0, nextAttemptAt: now });
    return { batchId, seen: ready.length };
  });
}
