import { Prisma } from '@sleutel/db';
import type { Tx } from './row/section.ts';

interface Talk {
  readonly accountId: string;
  readonly contactIds: readonly string[];
  /** ISO 8601. */
  readonly happenedAt: string;
}

/** Whoever took part in a talk was touched then, unless somebody did later. */
export async function touchContacts(tx: Tx, { accountId, contactIds, happenedAt }: Talk): Promise<void> {
  if (contactIds.length === 0) return;
  await tx.query(Prisma.sql`
    UPDATE account_contacts SET last_touched_at = GREATEST(last_touched_at, ${happenedAt}::timestamptz)
    WHERE account_id = ${accountId}::uuid AND contact_id = ANY(${contactIds}::uuid[])`);
}
