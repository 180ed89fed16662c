import {
  type BatchFacts,
  mayRepeat,
  type RateReport,
  type Settlement,
  settle,
} from '@sleutel/domain/message';
import type { MailTransport, MessageOutcome } from '@sleutel/mailer';
import { z } from 'zod';
import { defineVerb, type ServiceDeps } from '../core/index.ts';
import { type LeasedBatch, leaseBatch } from './lease-batch.ts';
import { takeTurn } from './take-turn.ts';
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
    const batch = await leaseInTurn(ctx, batchId, signal);
    if (!batch) return { sent: 0 };
    const { settlement, report } = await attempt(ctx, batch, signal);
    const sent = await writeSettlement(ctx.db.pool, batch, settlement, {
      transport: ctx.mail.transport.name,
      report,
      now: ctx.now(),
    });
    return { sent };
  },
});

/** Waits for its turn where the provider takes so many requests only; not yet begun, a batch can still be left. */
async function leaseInTurn(
  ctx: ServiceDeps,
  batchId: string,
  signal: AbortSignal | undefined,
): Promise<LeasedBatch | null> {
  const { db, appSecret, mail, now } = ctx;
  const lessee = { pool: db.pool, appSecret, transport: mail.transport, hasTurn: false };
  const lease = await leaseBatch(lessee, batchId, now());
  if (lease === null || 'id' in lease) return lease;
  if (!(await takeTurn(ctx, batchId, lease.rate, signal))) return null;
  const inTurn = await leaseBatch({ ...lessee, hasTurn: true }, batchId, now());
  return inTurn !== null && 'id' in inTurn ? inTurn : null;
}

interface Attempted {
  readonly settlement: Settlement;
  /** What the answer said of the provider's limit; undefined where there was none. */
  readonly report: RateReport | null | undefined;
}

async function attempt(
  { mail: { transport }, now, log }: ServiceDeps,
  batch: LeasedBatch,
  signal: AbortSignal | undefined,
): Promise<Attempted> {
  const untried = (settlement: Settlement) => ({ settlement, report: undefined });
  const facts = factsOf(batch, transport);
  if (batch.messages.length === 0) return untried(settle([], facts, now(), 0));
  if (batch.inDoubt && !(mayRepeat(facts, now()) && transport.name === batch.transport)) {
    return untried(settle(inDoubt(batch), { ...facts, idempotent: false }, now(), 0));
  }
  const outcome = await transport.send(
    { key: batch.id, messages: batch.messages },
    { signal: AbortSignal.any([AbortSignal.timeout(ATTEMPT_MS), ...(signal ? [signal] : [])]), now: now() },
  );
  const settlement = settle(outcome.messages, facts, now(), Math.random());
  log.debug({ batch: batch.id, attempts: batch.attempts, fate: settlement.batch.kind }, 'batch attempted');
  const answered = outcome.rate !== null || outcome.messages.some(({ kind }) => kind === 'accepted');
  return { settlement, report: answered ? outcome.rate : undefined };
}

function factsOf({ attempts, firstAttemptAt, inDoubt }: LeasedBatch, transport: MailTransport): BatchFacts {
  const { idempotent, keyWindowMs } = transport;
  return { attempts, firstAttemptAt, inDoubt, idempotent, keyWindowMs };
}

/** A worker was lost in the middle, and asking again is not safe: nobody knows. */
function inDoubt({ messages }: LeasedBatch): MessageOutcome[] {
  return messages.map(() => ({ kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null }));
}
