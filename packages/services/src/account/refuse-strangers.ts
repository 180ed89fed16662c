import { type Db, Prisma } from '@sleutel/db';
import type { AccountChange } from '@sleutel/domain/account';
import { ServiceError } from '../core/index.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** An owner has to be somebody, and nobody is their own parent, however far up. */
export async function refuseStrangers(
  tx: Tx,
  id: string,
  { ownerId, parentId }: AccountChange,
): Promise<void> {
  if (ownerId) {
    const { rowCount } = await tx.query(
      Prisma.sql`SELECT 1 FROM users WHERE id = ${ownerId} AND disabled_at IS NULL`,
    );
    if (!rowCount) throw new ServiceError('refused', 'no-such-user', 'There is no such user.', { ownerId });
  }
  if (!parentId) return;
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    WITH RECURSIVE up AS (
      SELECT id, parent_id FROM accounts WHERE id = ${parentId}::uuid
      UNION SELECT a.id, a.parent_id FROM accounts a JOIN up ON a.id = up.parent_id
    ) SELECT id FROM up`);
  if (rows.length === 0 || rows.some((row) => row.id === id)) {
    throw new ServiceError('refused', 'no-such-parent', 'This account cannot be its parent.', { parentId });
  }
}
