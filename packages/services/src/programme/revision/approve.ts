import { newId } from '@sleutel/db';
import { approve } from '@sleutel/domain/programme';
import { Side } from '@sleutel/domain/user';
import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../../core/index.ts';
import { approvalRefused } from '../approval-refused.ts';
import { contentHashOf, designOf, lockProgramme } from '../record.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { requireRevision } from './parts.ts';

const Input = z.object({
  id: z.uuid(),
  side: Side,
  /** What was read: an approval is for exactly this. */
  contentHash: z.string(),
});

/**
 * Approves a revision for one side. With both sides' approval it is frozen, and whoever enters from then on is on it;
 * those under way stay where they are until a person migrates them.
 */
export const approveRevision = defineVerb({
  name: 'programme.approveRevision',
  input: Input,
  run: async (ctx, { id, side, contentHash }): Promise<ProgrammeView> => {
    const { actor } = ctx;
    if (actor.kind !== 'user') throw new ServiceError('forbidden', 'not-a-person', 'Only a person approves.');
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const revision = requireRevision(record);
      const now = contentHashOf(record, revision);
      const verdict = approve(
        { userId: actor.id, role: actor.role, side, contentHash },
        { ...record, contentHash: now === revision.contentHash ? (now ?? '') : '' },
      );
      if (verdict.kind === 'refused') throw approvalRefused(verdict.reason, side);
      await tx.programmeApproval.create({
        data: {
          id: newId(at),
          programmeId: id,
          side,
          userId: actor.id,
          contentHash,
          design: designOf(record, revision),
          approvedAt: at,
        },
      });
      if (verdict.complete) {
        await tx.sequenceVersion.update({ where: { id: revision.id }, data: { frozenAt: at } });
        const next = { contentHash, version: { increment: 1 }, updatedAt: at };
        await tx.programme.update({ where: { id }, data: next });
      }
      const detail = { side, contentHash, number: revision.number, complete: verdict.complete };
      await audit(tx, ctx, 'programme.approveRevision', 'programme', id, detail);
    });
    return viewProgramme(ctx, id);
  },
});
