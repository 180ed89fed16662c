import { audit, defineVerb } from '../core/index.ts';
import { ApprovalGiven, giveApproval } from './give-approval.ts';
import { moveFrom } from './move.ts';
import { contentHashOf, designOf, lockProgramme } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

/** Approves a programme for one side. With both sides' approval it may be launched. */
export const approveProgramme = defineVerb({
  name: 'programme.approve',
  input: ApprovalGiven,
  run: async (ctx, given): Promise<ProgrammeView> => {
    const { id, side, contentHash } = given;
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      moveFrom(record, 'approve');
      const complete = await giveApproval(tx, ctx, given, {
        contentHash: contentHashOf(record),
        approvals: record.approvals,
        authors: record.authors,
        kept: { design: designOf(record) },
      });
      const state = moveFrom(record, complete ? 'approveLast' : 'approve');
      const next = { state, version: { increment: 1 }, updatedAt: ctx.now() };
      await tx.programme.update({ where: { id }, data: next });
      await audit(tx, ctx, 'programme.approve', 'programme', id, { side, contentHash });
    });
    return viewProgramme(ctx, id);
  },
});
