import type { Prisma } from '@sleutel/db';
import { differencesBetween, ProgrammeDesign, type ProgrammeDifference } from '@sleutel/domain/programme';
import { Side } from '@sleutel/domain/user';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { withNames } from './difference-names.ts';
import { contentHashOf, currentSequence, designOf, loadProgramme, openRevision } from './record.ts';

export interface ProgrammeChange {
  /** Of what is compared; null while it cannot be compiled. */
  readonly contentHash: string | null;
  /** When both sides last agreed on something else, ISO 8601; null where they never did: then all of it is new. */
  readonly approvedAt: string | null;
  readonly differences: readonly ProgrammeDifference[];
}

/** What is different from what both sides approved before, for whoever is asked to approve it now. */
export const programmeDifference = defineVerb({
  name: 'programme.difference',
  input: z.object({ id: z.uuid() }),
  run: async ({ db }, { id }): Promise<ProgrammeChange> => {
    const record = await loadProgramme(db.prisma, id);
    const sequence = openRevision(record) ?? currentSequence(record);
    const contentHash = contentHashOf(record, sequence);
    const approvals = await db.prisma.programmeApproval.findMany({
      where: { programmeId: id, contentHash: { not: contentHash ?? '' } },
      orderBy: { approvedAt: 'desc' },
      select: { side: true, contentHash: true, approvedAt: true, design: true },
    });
    const before = lastAgreed(approvals);
    if (!before) return { contentHash, approvedAt: null, differences: [] };
    return {
      contentHash,
      approvedAt: before.approvedAt.toISOString(),
      differences: await withNames(
        db.prisma,
        differencesBetween(ProgrammeDesign.parse(before.design), designOf(record, sequence)),
      ),
    };
  },
});

interface Given {
  readonly side: Side;
  readonly contentHash: string;
  readonly approvedAt: Date;
  readonly design: Prisma.JsonValue;
}

/** The newest approval of what both sides approved; they come the newest first. */
function lastAgreed(approvals: readonly Given[]): Given | undefined {
  return approvals.find(
    ({ contentHash, design }) =>
      design !== null &&
      Side.options.every((side) =>
        approvals.some((each) => each.contentHash === contentHash && each.side === side),
      ),
  );
}
