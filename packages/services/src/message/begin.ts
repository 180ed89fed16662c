import { type Db, Prisma } from '@sleutel/db';
import { gathering, type Log } from '../core/index.ts';
import type { LeasedBatch } from './lease-batches.ts';

type Begin = (messageId: string) => Promise<boolean>;

/**
 * Marks messages of a batch as begun, before their bytes leave, while the batch is this attempt's. Those that are asked
 * for while a mark is written share the next: few writes for many messages.
 */
export function beginnerOf(pool: Db['pool'], batch: LeasedBatch, log: Log): Begin {
  return gathering((messageIds: readonly string[]) =>
    mark(pool, batch, messageIds).catch((err: unknown) => {
      log.warn({ err, batch: batch.id }, 'messages could not be marked as begun, and stay');
      return false;
    }),
  );
}

/** False where the batch is somebody else's by now. */
async function mark(
  pool: Db['pool'],
  { id, leaseToken }: Pick<LeasedBatch, 'id' | 'leaseToken'>,
  messageIds: readonly string[],
): Promise<boolean> {
  const { rowCount } = await pool.query(Prisma.sql`
    UPDATE message_batches SET begun = begun || ${messageIds}::uuid[]
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid AND lease_until > now()`);
  return rowCount === 1;
}
