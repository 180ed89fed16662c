import { type BatchFacts, mayRepeat, type Settlement, settle } from '@sleutel/domain/message';
import type { MailTransport, MessageOutcome } from '@sleutel/mailer';
import { z } from 'zod';
import { defineVerb, type ServiceDeps } from '../core/index.ts';
import { type LeasedBatch, leaseBatch } from './lease-batch.ts';
import { writeSettlement } from './write-settlement.ts';

/** Shorter than the lease, so that nobody else has the batch while an attempt is on its way. */
const ATTEMPT_MS = 60_000;

const Input = z.object({
  batchId: z.uuid(),
  /** Ends the attempt early; what was on its way by then is in doubt. */
  signal: z.instanceof(AbortSignal).optional(),
});

/**
 * Sends one batch and marks what became of it. An attempt that may have got through is repeated only where the
 * provider takes the same bytes under the same key once; otherwise a person decides. Never a blind second send.
 */
export const deliverBatch = defineVerb({
  name: 'message.deliver',
  input: Input,
  run: async (ctx, { batchId, signal }): Promise<{ readonly sent: number }> => {
    const { db, appSecret, mail } = ctx;
    const batch = await leaseBatch({ pool: db.pool, appSecret }, batchId, ctx.now());
    if (!batch) return { sent: 0 };
    const settlement = await attempt(ctx, batch, signal);
    const sent = await writeSettlement(db.pool, batch, settlement, {
      transport: mail.transport.name,
      now: ctx.now(),
    });
    return { sent };
  },
});

async function attempt(
  { mail: { transport }, now, log }: ServiceDeps,
  batch: LeasedBatch,
  signal: AbortSignal | undefined,
): Promise<Settlement> {
  const facts = factsOf(batch, transport);
  if (batch.messages.length === 0) return settle([], facts, now(), 0);
  if (batch.inDoubt && !(mayRepeat(facts, now()) && transport.name === batch.transport)) {
    return settle(inDoubt(batch), { ...facts, idempotent: false }, now(), 0);
  }
  const outcome = await transport.send(
    { key: batch.id, messages: batch.messages },
    { signal: AbortSignal.any([AbortSignal.timeout(ATTEMPT_MS), ...(signal ? [signal] : [])]), now: now() },
  );
  const settlement = settle(outcome.messages, facts, now(), Math.random());
  log.debug({ batch: batch.id, attempts: batch.attempts, fate: settlement.batch.kind }, 'batch attempted');
  return settlement;
}

function factsOf({ attempts, firstAttemptAt, inDoubt }: LeasedBatch, transport: MailTransport): BatchFacts {
  const { idempotent, keyWindowMs } = transport;
  return { attempts, firstAttemptAt, inDoubt, idempotent, keyWindowMs };
}

/** A worker was lost in the middle, and asking again is not safe: nobody knows. */
function inDoubt({ messages }: LeasedBatch): MessageOutcome[] {
  return messages.map(() => ({ kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null }));
}
