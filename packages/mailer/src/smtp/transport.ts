import pLimit, { type LimitFunction } from 'p-limit';
import type { OutgoingMessage } from '../message.ts';
import type { AccessTokens } from '../oauth/access-tokens.ts';
import type { MessageOutcome } from '../outcome.ts';
import type { MailTransport, SendContext } from '../transport.ts';
import { within } from '../within.ts';
import { classifyOpening, transient } from './classify.ts';
import { type Composed, compose } from './compose.ts';
import { createPool, type Lent, type SessionPool } from './pool.ts';
import { serverOf } from './server.ts';
import { failureOf, isTimeout, openSession } from './session.ts';

export interface SmtpSettings {
  readonly url: string;
  readonly timeoutMs: number;
  readonly connections: number;
  /** For a user whose password the URL does not hold. */
  readonly tokens: AccessTokens | undefined;
}

/** Batches of ten cost a quarter more of the worker's time; of a hundred, the last would wait for longer than an attempt may. */
const MAX_BATCH = 25;

/**
 * Sends through an SMTP server over a few kept connections. SMTP knows no key: whatever was not answered stays
 * unknown for good. So no more is begun than connections take, and a crash leaves few messages for a person to look at.
 */
export function smtpTransport({ url, timeoutMs, connections, tokens }: SmtpSettings): MailTransport {
  const server = serverOf(url, timeoutMs, tokens);
  const pool = createPool({
    open: (signal) => openSession(server, signal),
    size: connections,
    maxMessages: 100,
    idleMs: 30_000,
  });
  const door = { pool, limit: pLimit(connections) };
  return {
    name: 'smtp',
    idempotent: false,
    keyWindowMs: null,
    maxBatch: MAX_BATCH,
    oneByOne: true,
    async send({ messages }, context) {
      return {
        messages: await sendEach(messages, connections, door, timeoutMs, context),
        rate: null,
      };
    },
    async verify(signal) {
      try {
        const session = await openSession(server, signal);
        session.close();
        return { ok: true, detail: 'The SMTP server lets us in.' };
      } catch (error) {
        return { ok: false, detail: failureOf(error).message };
      }
    },
    close: async () => pool.close(),
  };
}

/** Several at a time. When one finds that the server takes nothing, those not begun share its outcome. */
async function sendEach(
  messages: readonly OutgoingMessage[],
  connections: number,
  door: Door,
  timeoutMs: number,
  { signal, ...context }: SendContext,
): Promise<MessageOutcome[]> {
  const outcomes: MessageOutcome[] = [];
  const queue = messages.entries();
  let held: MessageOutcome | undefined;
  const work = async () => {
    for (const [index, message] of queue) {
      const outcome =
        held ??
        (await within(timeoutMs, [signal], (ending) =>
          sendOne(message, door, { ...context, signal: ending }),
        ));
      if (outcome.kind === 'transient' && outcome.holds === 'transport') held ??= outcome;
      outcomes[index] = outcome;
    }
  };
  await Promise.all(Array.from({ length: Math.min(connections, messages.length) }, work));
  return outcomes;
}

/** What all batches of a transport share. */
interface Door {
  readonly pool: SessionPool;
  /** Lets as many in as there are connections, the others in their order. */
  readonly limit: LimitFunction;
}

async function sendOne(message: OutgoingMessage, door: Door, context: SendContext): Promise<MessageOutcome> {
  const composed = await compose(message, context.now);
  return door.limit(() => {
    // Written while the server hears of sender and recipient: the bytes wait for it.
    const begun = context.begin?.(message.id) ?? Promise.resolve(true);
    begun.catch(() => undefined);
    return sendOver({ composed, begun }, door.pool, context.signal);
  });
}

/** A message on its way out. */
interface Leaving {
  readonly composed: Composed;
  /** Whether it may leave; no byte of it does before that is known. */
  readonly begun: Promise<boolean>;
}

async function sendOver(leaving: Leaving, pool: SessionPool, signal: AbortSignal): Promise<MessageOutcome> {
  try {
    const lent = await pool.take(false, signal);
    const outcome = await deliverOver(lent, leaving, signal);
    if (!hadHungUp(outcome, lent)) return outcome;
    return await deliverOver(await pool.take(true, signal), leaving, signal);
  } catch (error) {
    if (signal.aborted && !isTimeout(signal)) {
      return transient('aborted', 'The attempt was ended before it was let in.', 'message');
    }
    return classifyOpening(failureOf(error));
  }
}

async function deliverOver(
  lent: Lent,
  { composed, begun }: Leaving,
  signal: AbortSignal,
): Promise<MessageOutcome> {
  const outcome = await lent.session.deliver(composed, begun, signal);
  lent.giveBack(outcome.kind === 'accepted' || (await lent.session.reset()));
  return outcome;
}

/** A kept session was closed by the server meanwhile and not a byte was written: a new one says what is true. */
function hadHungUp(outcome: MessageOutcome, { reused }: Lent): boolean {
  return reused && outcome.kind === 'transient' && outcome.reason === 'notReached';
}
