import { type BatchFacts, mayRepeat, settle } from '@sleutel/domain/message';
import { type MailTransport, type MessageOutcome, type SendOutcome, within } from '@sleutel/mailer';
import { SENT_TOGETHER } from '@sleutel/queue';
import { z } from 'zod';
import { defineVerb, gathering, type ServiceDeps } from '../core/index.ts';
import { beginnerOf } from './begin.ts';
import { type LeasedBatch, type Leases, leaseBatches, type Paced } from './lease-batches.ts';
import { takeTurn } from './take-turn.ts';
import { type Settled, writeSettlements } from './write-settlements.ts';

/** Shorter than the lease, so that nobody else has the batch while an attempt is on its way. */
const ATTEMPT_MS = 60_000;

const Input = z.object({
  batchIds: z.array(z.uuid()).min(1).max(SENT_TOGETHER),
  /** Ends the attempts early; what was on its way by then is in doubt. */
  signal: z.instanceof(AbortSignal).optional(),
});

/**
 * Sends batches, each by a request of its own, and marks what became of them. An attempt that may have got through is
 * repeated only where the provider takes the same bytes under the same key once; otherwise a person decides. Never a
 * blind second send.
 */
export const deliverBatches = defineVerb({
  name: 'message.deliver',
  input: Input,
  run: async (ctx, { batchIds, signal }): Promise<{ readonly sent: number }> => ({
    sent: await deliverTogether(ctx, batchIds, signal),
  }),
});

/** Leases all at once. Should that fail, each is tried by itself, so that none has to wait for what ails another. */
export async function deliverTogether(
  ctx: ServiceDeps,
  batchIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<number> {
  const leases = await lease(ctx, batchIds).catch((error: unknown) => {
    if (batchIds.length === 1) throw error;
    ctx.log.warn(
      { err: error, batches: batchIds },
      'batches could not be leased together, and are one by one',
    );
    return null;
  });
  if (leases === null) return sumOf(batchIds.map((id) => deliverTogether(ctx, [id], signal)));
  return sumOf([
    sendLeased(ctx, leases.leased, signal),
    ...leases.paced.map((waiting) => sendInTurn(ctx, waiting, signal)),
  ]);
}

/** Sends batches that are leased already; how many messages were sent. */
export function sendLeased(
  ctx: ServiceDeps,
  batches: readonly LeasedBatch[],
  signal: AbortSignal | undefined,
): Promise<number> {
  const settle = settlerOf(ctx);
  return sumOf(batches.map((batch) => sendOff(ctx, batch, settle, signal)));
}

/** Waits for all of them, also where one fails. */
async function sumOf(works: readonly Promise<number>[]): Promise<number> {
  const ends = await Promise.allSettled(works);
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return ends.reduce((sum, end) => sum + (end.status === 'fulfilled' ? end.value : 0), 0);
}

async function lease(ctx: ServiceDeps, batchIds: readonly string[], haveTurns = false): Promise<Leases> {
  const { db, appSecret, mail, now } = ctx;
  return leaseBatches({ db, appSecret, transport: mail.transport, haveTurns }, batchIds, now());
}

/** Waits for its turn where the provider takes so many requests only; not yet begun, a batch can still be left. */
async function sendInTurn(
  ctx: ServiceDeps,
  { id, rate }: Paced,
  signal: AbortSignal | undefined,
): Promise<number> {
  if (!(await takeTurn(ctx, id, rate, signal))) return 0;
  const { leased } = await lease(ctx, [id], true);
  return sendLeased(ctx, leased, signal);
}

/** How many of it were sent. */
async function sendOff(
  ctx: ServiceDeps,
  batch: LeasedBatch,
  settle: Settle,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { settlement, report } = await attempt(ctx, batch, signal);
  await settle({ batch, settlement, report });
  return settlement.messages.filter(({ kind }) => kind === 'sent').length;
}

type Settle = (settled: Settled) => Promise<void>;

/** Writes what became of batches; of those whose answers come meanwhile, at once. */
function settlerOf({ db, appSecret, mail, now, log }: ServiceDeps): Settle {
  const write = (settled: readonly Settled[]) =>
    writeSettlements(db.pool, settled, { transport: mail.transport.name, appSecret, now: now() });
  return gathering(async (settled: readonly Settled[]) => {
    try {
      await write(settled);
    } catch (error) {
      if (settled.length === 1) throw error;
      log.warn({ err: error }, 'answers could not be written together, and are one by one');
      await sumOf(settled.map((each) => write([each]).then(() => 1)));
    }
  });
}

async function attempt(
  ctx: ServiceDeps,
  batch: LeasedBatch,
  signal: AbortSignal | undefined,
): Promise<Omit<Settled, 'batch'>> {
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
  const outgoing = { key: batch.id, messages: batch.messages };
  const begin = beginnerOf(db.pool, batch, log);
  return within(ATTEMPT_MS, signal ? [signal] : [], (ending) =>
    mail.transport.send(outgoing, { signal: ending, now: now(), begin }),
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
