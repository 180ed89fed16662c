import { randomUUID } from 'node:crypto';
import type { Connection } from '@sleutel/db';
import type { MailTransport } from '@sleutel/mailer';
import { insertMessages, type NewMessage } from './insert.ts';
import type { LeasedBatch } from './lease-batches.ts';
import { letterOf } from './letter.ts';
import { insertBatches, type PlannedBatch, planBatches } from './store-batch.ts';
import { heldUntil, type KnownRate, knownRate } from './transport-rate.ts';

/** What became of messages that were just written. */
export interface SentOff {
  /** They leave as soon as the transaction is committed, by whoever wrote them. */
  readonly begun: readonly LeasedBatch[];
  /** The ids of batches that somebody has to come for when it is their turn. */
  readonly waiting: readonly string[];
}

/** How what is written now is to leave. */
export interface Departure {
  /** With the end of the transaction: whoever writes it asks every guard in it. */
  readonly atOnce: boolean;
  /** What is known of the provider's limit; null where its transport has none. */
  readonly rate: KnownRate | null;
}

export async function departureOf(tx: Connection, transport: MailTransport, now: Date): Promise<Departure> {
  const { name, safeRate, oneByOne = false } = transport;
  const rate = safeRate ? await knownRate(tx, name, safeRate) : null;
  const free = !oneByOne && (rate === null || rate.pace === null);
  return { atOnce: free && (await heldUntil(tx, name, now)) === null, rate };
}

/**
 * Writes messages down in the batches they leave in, colleagues together: what is asked about them is asked once. The
 * first attempt of what leaves at once counts as begun.
 */
export async function writeOff(
  tx: Connection,
  messages: readonly NewMessage[],
  { atOnce, rate }: Departure,
  transport: MailTransport,
  now: Date,
): Promise<SentOff> {
  const together = messages.toSorted((a, b) => compare(a.accountId, b.accountId));
  const batches = planBatches(
    together.map(({ id }) => id),
    transport,
    now,
  );
  const leaseToken = atOnce ? randomUUID() : null;
  await insertBatches(
    tx,
    batches,
    { transport: transport.name, attempts: 0, nextAttemptAt: now },
    leaseToken,
  );
  await insertMessages(tx, together, batches);
  if (leaseToken === null) return { begun: [], waiting: batches.map(({ id }) => id) };
  const byId = new Map(together.map((message) => [message.id, message]));
  const common = { leaseToken, transport: transport.name, firstAttemptAt: now, rate };
  return { begun: batches.map((batch) => begunOf(batch, byId, common)), waiting: [] };
}

function begunOf(
  { id, messageIds }: PlannedBatch,
  messages: ReadonlyMap<string, NewMessage>,
  common: Pick<LeasedBatch, 'leaseToken' | 'transport' | 'firstAttemptAt'> & {
    readonly rate: KnownRate | null;
  },
): LeasedBatch {
  return {
    ...common,
    id,
    attempts: 1,
    inDoubt: false,
    begun: null,
    messages: messageIds.flatMap((each) => {
      const message = messages.get(each);
      return message ? letterOf(message) : [];
    }),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
