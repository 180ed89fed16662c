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
  /** False: nothing is known yet of the provider's limit, which its first answer tells. */
  readonly rateKnown: boolean;
}

/**
 * Writes messages down in the batches they leave in, colleagues together: what is asked about them is asked once. Where
 * the transport takes them at once their first attempt begins with the transaction's end, so whoever calls has asked
 * every guard in it.
 */
export async function writeOff(
  tx: Connection,
  messages: readonly NewMessage[],
  {
    transport,
    now,
    atOnce,
  }: { readonly transport: MailTransport; readonly now: Date; readonly atOnce: boolean },
): Promise<SentOff> {
  const together = messages.toSorted((a, b) => compare(a.accountId, b.accountId));
  const batches = planBatches(
    together.map(({ id }) => id),
    transport,
    now,
  );
  const rate = transport.safeRate ? await knownRate(tx, transport.name, transport.safeRate) : null;
  const free = atOnce && transport.oneByOne !== true && (rate === null || rate.pace === null);
  const begins = free && (await heldUntil(tx, transport.name, now)) === null;
  const leaseToken = begins ? randomUUID() : null;
  await insertBatches(
    tx,
    batches,
    { transport: transport.name, attempts: 0, nextAttemptAt: now },
    leaseToken,
  );
  await insertMessages(tx, together, batches);
  const rateKnown = rate === null || rate.learned;
  if (leaseToken === null) return { begun: [], waiting: batches.map(({ id }) => id), rateKnown };
  const byId = new Map(together.map((message) => [message.id, message]));
  const common = { leaseToken, transport: transport.name, firstAttemptAt: now, rate };
  return { begun: batches.map((batch) => begunOf(batch, byId, common)), waiting: [], rateKnown };
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
