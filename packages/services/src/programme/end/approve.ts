import { audit, defineVerb } from '../../core/index.ts';
import { ApprovalGiven, giveApproval } from '../give-approval.ts';
import { lockProgramme } from '../record.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { endHashOf, judgeEnd, requireEnd } from './parts.ts';

/** Approves a later end for one side. With both sides' approval the programme runs until then. */
export const approveProgrammeEnd = defineVerb({
  name: 'programme.approveEnd',
  input: ApprovalGiven,
  run: async (ctx, given): Promise<ProgrammeView> => {
    const { id, side } = given;
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const { id: endId, endsAt, approvals, proposedById, proposedAt } = requireEnd(record);
      judgeEnd(record, endsAt, at);
      const complete = await giveApproval(tx, ctx, given, {
        contentHash: endHashOf(id, endId, endsAt),
        approvals,
        authors: [{ userId: proposedById, lastEditAt: proposedAt }],
        kept: { endId },
      });
      if (complete) {
        await tx.programmeEnd.update({ where: { id: endId }, data: { settledAt: at } });
        const next = { endsAt, version: { increment: 1 }, updatedAt: at };
        await tx.programme.update({ where: { id }, data: next });
      }
      const detail = { side, endsAt: endsAt?.toISOString() ?? null, complete };
      await audit(tx, ctx, 'programme.approveEnd', 'programme', id, detail);
    });
    return viewProgramme(ctx, id);
  },
});
