import { type Db, newId, Prisma, prepared, uuidArray } from '@sleutel/db';
import { chunksOf } from '../core/index.ts';

type Tx = Pick<Db['pool'], 'query'>;

export interface NewBatch {
  readonly transport: string;
  /** Those its messages have behind them in other batches: the pauses go on growing. */
  readonly attempts: number;
  readonly nextAttemptAt: Date;
}

/** Messages that go out together, in their order. A batch's id is its key. */
export interface PlannedBatch {
  readonly id: string;
  readonly messageIds: readonly string[];
}

/** How long an attempt is somebody's by the database's clock: longer than any may take. */
export const LEASE = '3 minutes';

/** Members of a batch at the most, whatever the transport takes. */
const BATCH_SIZE = 100;

/** Puts messages into batches as large as their transport takes. */
export function planBatches(
  messageIds: readonly string[],
  { maxBatch }: { readonly maxBatch: number },
  at: Date,
): PlannedBatch[] {
  return chunksOf(messageIds, Math.min(BATCH_SIZE, maxBatch)).map((group) => batchOf(group, at));
}

export function batchOf(messageIds: readonly string[], at: Date): PlannedBatch {
  return { id: newId(at), messageIds };
}

/** Where a message stands in its batch. */
export interface BatchPlace {
  readonly batchId: string;
  readonly position: number;
}

export function placesOf(batches: readonly PlannedBatch[]): ReadonlyMap<string, BatchPlace> {
  return new Map(
    batches.flatMap(({ id, messageIds }) =>
      messageIds.map((messageId, position): [string, BatchPlace] => [messageId, { batchId: id, position }]),
    ),
  );
}

/**
 * Writes batches down with their members in their order, before anything of them leaves. With a lease their first
 * attempt counts as begun.
 */
export async function insertBatches(
  tx: Tx,
  batches: readonly PlannedBatch[],
  { transport, attempts, nextAttemptAt }: NewBatch,
  leaseToken: string | null = null,
): Promise<void> {
  if (batches.length === 0) return;
  await tx.query(
    prepared(Prisma.sql`
      INSERT INTO message_batches (id, transport, size, message_ids, state, attempts, first_attempt_at, lease_token,
                                   lease_until, next_attempt_at, created_at)
      SELECT id, ${transport}, size, members::uuid[],
             ${leaseToken === null ? 'ready' : 'sending'}::"MessageBatchState",
             ${leaseToken === null ? attempts : attempts + 1}::int,
             CASE WHEN ${leaseToken}::uuid IS NOT NULL THEN ${nextAttemptAt}::timestamptz END,
             ${leaseToken}::uuid,
             CASE WHEN ${leaseToken}::uuid IS NOT NULL THEN clock_timestamp() + ${LEASE}::interval END,
             ${nextAttemptAt}, ${nextAttemptAt}
      FROM unnest(${uuidArray(batches.map(({ id }) => id))}::uuid[],
                  ${batches.map(({ messageIds }) => messageIds.length)}::int[],
                  ${batches.map(({ messageIds }) => `{${messageIds.join(',')}}`)}::text[]) AS b(id, size, members)`),
  );
}

/** The same with messages that are written already, which from now on belong to them. */
export async function storeBatches(tx: Tx, batches: readonly PlannedBatch[], batch: NewBatch): Promise<void> {
  if (batches.length === 0) return;
  await insertBatches(tx, batches, batch);
  const places = [...placesOf(batches)];
  await tx.query(Prisma.sql`
    UPDATE messages m SET state = 'claimed', batch_id = b.batch_id, batch_position = b.position
    FROM unnest(${uuidArray(places.map(([messageId]) => messageId))}::uuid[],
                ${uuidArray(places.map(([, { batchId }]) => batchId))}::uuid[],
                ${places.map(([, { position }]) => position)}::int[]) AS b(id, batch_id, position)
    WHERE m.id = b.id`);
}
