import { type Db, newId, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

export interface NewBatch {
  readonly transport: string;
  /** Those its messages have behind them in other batches: the pauses go on growing. */
  readonly attempts: number;
  readonly nextAttemptAt: Date;
}

/** Writes batches down with their members in their order, before anything of them leaves. A batch's id is its key. */
export async function storeBatches(
  tx: Tx,
  groups: readonly (readonly string[])[],
  { transport, attempts, nextAttemptAt }: NewBatch,
): Promise<string[]> {
  const batchIds = groups.map(() => newId(nextAttemptAt));
  if (batchIds.length === 0) return batchIds;
  await tx.query(Prisma.sql`
    INSERT INTO message_batches (id, transport, size, message_ids, attempts, next_attempt_at, created_at)
    SELECT id, ${transport}, size, members::uuid[], ${attempts}, ${nextAttemptAt}, ${nextAttemptAt}
    FROM unnest(${batchIds}::uuid[], ${groups.map((group) => group.length)}::int[],
                ${groups.map((group) => `{${group.join(',')}}`)}::text[]) AS b(id, size, members)`);
  const members = groups.flatMap((group, index) =>
    group.map((messageId, position) => ({ messageId, batchId: batchIds[index], position })),
  );
  await tx.query(Prisma.sql`
    UPDATE messages m SET state = 'claimed', batch_id = b.batch_id, batch_position = b.position
    FROM unnest(${members.map((each) => each.messageId)}::uuid[], ${members.map((each) => each.batchId)}::uuid[],
                ${members.map((each) => each.position)}::int[]) AS b(id, batch_id, position)
    WHERE m.id = b.id`);
  return batchIds;
}
