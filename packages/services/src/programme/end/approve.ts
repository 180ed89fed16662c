import { newId } from '@sleutel/db';
import { approve } from '@sleutel/domain/programme';
import { Side } from '@sleutel/domain/user';
import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../../core/index.ts';
import { approvalRefused } from '../approval-refused.ts';
import { lockProgramme } from '../record.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { endHashOf, judgeEnd, requireEnd } from './parts.ts';

const Input = z.object({
  id: z.uuid(),
  side: Side,
  /** What was read: an approval is for exactly this end. */
  contentHash: z.string(),
});

/** Approves a later end for one side. With both sides' approval the programme runs until then. */
export const approveProgrammeEnd = defineVerb({
  name: 'programme.approveEnd',
  input: Input,
  run: async (ctx, { id, side, contentHash }): Promise<ProgrammeView> => {
    const { actor } = ctx;
    if (actor.kind !== 'user') throw new ServiceError('forbidden', 'not-a-person', 'Only a person approves.');
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const { id: endId, endsAt, approvals, proposedById, proposedAt } = requireEnd(record);
      judgeEnd(record, endsAt, at);
      const verdict = approve(
        { userId: actor.id, role: actor.role, side, contentHash },
        {
          contentHash: endHashOf(id, endId, endsAt),
          approvals,
          authors: [{ userId: proposedById, lastEditAt: proposedAt }],
        },
      );
      if (verdict.kind === 'refused') throw approvalRefused(verdict.reason, side);
      await tx.programmeApproval.create({
        data: { id: newId(at), programmeId: id, endId, side, userId: actor.id, contentHash, approvedAt: at },
      });
      if (verdict.complete) {
        await tx.programmeEnd.update({ where: { id: endId }, data: { settledAt: at } });
        const next = { endsAt, version: { increment: 1 }, updatedAt: at };
        await tx.programme.update({ where: { id }, data: next });
      }
      const detail = { side, endsAt: endsAt?.toISOString() ?? null, complete: verdict.complete };
      await audit(tx, ctx, 'programme.approveEnd', 'programme', id, detail);
    });
    return viewProgramme(ctx, id);
  },
});
