import type { Prisma } from '@sleutel/db';
import { type ProgrammeMove, type ProgrammeState, transition } from '@sleutel/domain/programme';
import { ServiceError } from '../core/index.ts';
import type { ProgrammeRecord } from './record.ts';

/** Where a move leads from the state the programme is in; throws where it may not happen there. */
export function moveFrom(record: ProgrammeRecord, move: ProgrammeMove): ProgrammeState {
  const result = transition(record.state, move);
  if (result.kind === 'moved') return result.to;
  throw new ServiceError(
    'refused',
    'programme-state',
    `A programme that is ${record.state} cannot ${move}.`,
    {
      state: record.state,
      move,
    },
  );
}

/** Takes back every approval that stands, or those of one content. */
export async function voidApprovals(
  tx: Prisma.TransactionClient,
  programmeId: string,
  reason: 'edited' | 'rejected' | 'resubmitted',
  at: Date,
  contentHash?: string,
): Promise<void> {
  await tx.programmeApproval.updateMany({
    where: { programmeId, voidedAt: null, ...(contentHash === undefined ? {} : { contentHash }) },
    data: { voidedAt: at, voidReason: reason },
  });
}

/** Notes that somebody wrote in it, and so may not approve it. */
export async function noteAuthor(
  tx: Prisma.TransactionClient,
  programmeId: string,
  userId: string,
  at: Date,
): Promise<void> {
  await tx.programmeAuthor.upsert({
    where: { programmeId_userId: { programmeId, userId } },
    create: { programmeId, userId, lastEditAt: at },
    update: { lastEditAt: at },
  });
}
