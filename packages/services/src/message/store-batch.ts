import { type Db, newId, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

export interface NewBatch {
  readonly transport: string;
  /** Those its messages have behind them in other batches: the pauses go on growing. */
  readonly attempts: number;
  readonly nextAttemptAt: Date;
}

/** Writes a batch down with its members in their order, before anything of it leaves. Its id is its key. */
export async function storeBatch(
  tx: Tx,
  messageIds: readonly string[],
  { transport, attempts, nextAttemptAt }: NewBatch,
): Promise<string> {
  const id = newId(nextAttemptAt);
  await tx.query(Prisma.sql`
    INSERT INTO message_batches (id, transport, size, attempts, next_attempt_at, created_at)
    VALUES (${id}::uuid, ${transport}, ${messageIds.length}, ${attempts}, ${nextAttemptAt}, ${nextAttemptAt})`);
  await tx.query(Prisma.sql`
    UPDATE messages m SET state = 'claimed', batch_id = ${id}::uuid, batch_position = b.position - 1
    FROM unnest(${messageIds}::uuid[]) WITH ORDINALITY AS b(id, position)
    WHERE m.id = b.id`);
  return id;
}
