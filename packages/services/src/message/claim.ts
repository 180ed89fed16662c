import { inTransaction } from '@sleutel/db';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, chunksOf, defineVerb } from '../core/index.ts';
import { type GuardHouse, loadGuardFacts } from '../enrolment/guard-facts.ts';
import { loadRunning } from '../enrolment/running-programme.ts';
import { applyVerdicts } from './apply-verdicts.ts';
import { judgeReady } from './judge-ready.ts';
import {
  lockReady,
  lockWritten,
  programmesWithReady,
  type ReadyMessage,
  shareLive,
} from './ready-message.ts';
import { storeBatches } from './store-batch.ts';
import { takeStranded } from './stranded-batches.ts';

/** Members of a batch at the most, whatever the transport takes. */
const BATCH_SIZE = 100;

/** Messages that are judged together: the guards' facts are loaded once for all of them. */
const ROUND_SIZE = 1_000;

const Written = z.object({ programmeIds: z.array(z.uuid()), messageIds: z.array(z.uuid()) });

const Input = z.object({
  maxRounds: z.int().min(1).max(1000).default(200),
  /** Only these, which were just written: they are found without looking for what is ready. */
  written: Written.optional(),
});

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
  run: async (ctx, { maxRounds, written }): Promise<{ readonly batches: number }> => {
    if (written) return { batches: (await claimRound(ctx, written)).batchIds.length };
    let batches = 0;
    for (let round = 0; round < maxRounds; round += 1) {
      const { batchIds, seen } = await claimRound(ctx, null);
      batches += batchIds.length;
      if (seen === 0) break;
    }
    const stranded = await takeStranded(ctx.db.pool, ctx.now());
    await handOver(ctx, stranded);
    return { batches };
  },
});

function handOver({ jobs }: Ctx, batchIds: readonly string[]): Promise<void> {
  return jobs.enqueueMany(
    'message.deliver',
    batchIds.map((batchId) => ({ batchId })),
  );
}

async function claimRound(ctx: Ctx, written: z.output<typeof Written> | null): Promise<Claimed> {
  const now = ctx.now();
  const programmeIds = written?.programmeIds ?? (await programmesWithReady(ctx.db, now));
  if (programmeIds.length === 0) return { batchIds: [], seen: 0 };
  const [company, programmes] = await Promise.all([loadCompany(ctx.db), loadRunning(ctx.db, programmeIds)]);
  const claimed = await inTransaction(ctx.db.pool, async (tx) => {
    const live = await shareLive(tx, programmeIds);
    const unchanged = programmeIds.filter((id) => programmes.get(id)?.version === live.get(id));
    const ready = written
      ? await lockWritten(tx, unchanged, now, written.messageIds)
      : await lockReady(tx, unchanged, now, ROUND_SIZE);
    if (ready.length === 0) return { batchIds: [], seen: 0 };
    return {
      batchIds: await judgeAndStore(tx, ctx, ready, { company, programmes, now }),
      seen: ready.length,
    };
  });
  await handOver(ctx, claimed.batchIds);
  return claimed;
}

/** Asks the guards, and puts those that may leave into batches. */
async function judgeAndStore(
  tx: Parameters<typeof storeBatches>[0],
  { appSecret, mail: { transport } }: Ctx,
  ready: readonly ReadyMessage[],
  { company, programmes, now }: Omit<GuardHouse, 'appSecret'>,
): Promise<string[]> {
  const guards = await loadGuardFacts(tx, ready, { company, programmes, appSecret, now });
  const judged = judgeReady(ready, guards, programmes, now);
  await applyVerdicts(tx, judged, { company, programmes, guards, now });
  const passed = judged.flatMap(({ message, verdict }) => (verdict === null ? message.messageId : []));
  const groups = chunksOf(passed, Math.min(BATCH_SIZE, transport.maxBatch));
  return storeBatches(tx, groups, { transport: transport.name, attempts: 0, nextAttemptAt: now });
}
