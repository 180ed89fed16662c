import { type Db, Prisma } from '@sleutel/db';
import type { AccountChange } from '@sleutel/domain/account';
import { ServiceError } from '../core/index.ts';
import { ancestryOf } from './ancestry.ts';

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
  const ancestry = await ancestryOf(tx, parentId);
  if (ancestry.length === 0 || ancestry.includes(id)) {
    throw new ServiceError('refused', 'no-such-parent', 'This account cannot be its parent.', { parentId });
  }
}
