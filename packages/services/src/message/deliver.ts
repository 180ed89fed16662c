import {
  type BatchFacts,
  mayRepeat,
  type RateReport,
  type Settlement,
  settle,
} from '@sleutel/domain/message';
import type { MailTransport, MessageOutcome, SendOutcome } from '@sleutel/mailer';
import { z } from 'zod';
import { defineVerb, type ServiceDeps } from '../core/index.ts';
import { beginnerOf } from './begin.ts';
import { letGo } from './in-hand.ts';
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
    letGo(batchId);
    const { settlement, report } = await attempt(ctx, batch, signal);
    const sent = await writeSettlement(ctx.db.pool, batch, settlement, {
      transport: ctx.mail.transport.name,
      appSecret: ctx.appSecret,
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
  const lessee = { db, appSecret, transport: mail.transport, hasTurn: false };
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
  ctx: ServiceDeps,
  batch: LeasedBatch,
  signal: AbortSignal | undefined,
): Promise<Attempted> {
  const { mail, now, log } = ctx;
  const facts = factsOf(batch, mail.transport);
  const repeats = mayRepeat(facts, now()) && mail.transport.name === batch.transport;
  const doubtful = batch.inDoubt && !repeats ? doubtfulIn(batch) : new Set<string>();
  const messages = batch.messages.filter(({ id }) => !doubtful.has(id));
  const outcome = messages.length === 0 ? NOTHING : await send(ctx, { ...batch, messages }, signal);
  const settlement = settle(
    batch.messages.map(outcomesIn(outcome, doubtful)),
    batch.inDoubt && !repeats ? untouched(facts, doubtful) : facts,
    now(),
    Math.random(),
  );
  log.debug({ batch: batch.id, attempts: batch.attempts, fate: settlement.batch.kind }, 'batch attempted');
  const answered = outcome.rate !== null || outcome.messages.some(({ kind }) => kind === 'accepted');
  return { settlement, report: answered ? outcome.rate : undefined };
}

const NOTHING: SendOutcome = { messages: [], rate: null };

function send(
  { db, mail, now, log }: ServiceDeps,
  batch: LeasedBatch,
  signal: AbortSignal | undefined,
): Promise<SendOutcome> {
  return mail.transport.send(
    { key: batch.id, messages: batch.messages },
    {
      signal: AbortSignal.any([AbortSignal.timeout(ATTEMPT_MS), ...(signal ? [signal] : [])]),
      now: now(),
      begin: beginnerOf(db.pool, batch, log),
    },
  );
}

/** The outcome of each message of a batch in its order: of those in doubt nobody knows. */
function outcomesIn(outcome: SendOutcome, doubtful: ReadonlySet<string>) {
  const sent = outcome.messages.values();
  return ({ id }: { readonly id: string }): MessageOutcome => {
    if (doubtful.has(id)) return { kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null };
    const { value } = sent.next();
    if (value === undefined) throw new Error('a transport gave fewer outcomes than messages');
    return value;
  };
}

/** What never left is sent for the first time; of those in doubt, if there are any, none can be asked for again. */
function untouched(facts: BatchFacts, doubtful: ReadonlySet<string>): BatchFacts {
  return { ...facts, inDoubt: false, idempotent: facts.idempotent && doubtful.size === 0 };
}

function factsOf({ attempts, firstAttemptAt, inDoubt }: LeasedBatch, transport: MailTransport): BatchFacts {
  const { idempotent, keyWindowMs } = transport;
  return { attempts, firstAttemptAt, inDoubt, idempotent, keyWindowMs };
}

/** A worker was lost in the middle: these may have left by then, and asking again is not safe. */
function doubtfulIn({ begun, messages }: LeasedBatch): ReadonlySet<string> {
  return begun ?? new Set(messages.map(({ id }) => id));
}
