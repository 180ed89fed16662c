import type { Prisma } from '@sleutel/db';
import { moveFrom, noteAuthor, voidApprovals } from './move.ts';
import type { ProgrammeRecord } from './record.ts';

/**
 * What every change of what is sent does to its programme: it becomes a draft again, its approvals are void, and who
 * wrote may not approve. Throws where the programme may not be changed any more.
 */
export async function noteEdit(
  tx: Prisma.TransactionClient,
  record: ProgrammeRecord,
  userId: string,
  at: Date,
): Promise<void> {
  const { id } = record;
  const state = moveFrom(record, 'edit');
  await tx.programme.update({
    where: { id },
    data: { state, contentHash: null, version: { increment: 1 }, updatedAt: at },
  });
  await voidApprovals(tx, id, 'edited', at);
  await noteAuthor(tx, id, userId, at);
}
