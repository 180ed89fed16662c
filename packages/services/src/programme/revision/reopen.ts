import type { Prisma } from '@sleutel/db';
import { noteAuthor, voidApprovals } from '../move.ts';
import type { ProgrammeRecord, SequenceRecord } from '../record.ts';

/** What every change of a revision does to it: it is a draft again, its approvals are void; what runs is not touched. */
export async function reopenRevision(
  tx: Prisma.TransactionClient,
  { id }: ProgrammeRecord,
  revision: SequenceRecord,
  userId: string,
  at: Date,
): Promise<void> {
  if (revision.contentHash !== null) await voidApprovals(tx, id, 'edited', at, revision.contentHash);
  await tx.sequenceVersion.update({
    where: { id: revision.id },
    data: { contentHash: null, edition: { increment: 1 } },
  });
  await noteAuthor(tx, id, userId, at);
}
