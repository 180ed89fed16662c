import { audit, defineVerb } from '../../core/index.ts';
import { ApprovalGiven, giveApproval } from '../give-approval.ts';
import { contentHashOf, designOf, lockProgramme } from '../record.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { requireRevision } from './parts.ts';

/**
 * Approves a revision for one side. With both sides' approval it is frozen, and whoever enters from then on is on it;
 * those under way stay where they are until a person migrates them.
 */
export const approveRevision = defineVerb({
  name: 'programme.approveRevision',
  input: ApprovalGiven,
  run: async (ctx, given): Promise<ProgrammeView> => {
    const { id, side, contentHash } = given;
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const revision = requireRevision(record);
      const now = contentHashOf(record, revision);
      const complete = await giveApproval(tx, ctx, given, {
        contentHash: now === revision.contentHash ? now : null,
        approvals: record.approvals,
        authors: record.authors,
        kept: { design: designOf(record, revision) },
      });
      if (complete) {
        await tx.sequenceVersion.update({ where: { id: revision.id }, data: { frozenAt: at } });
        const next = { contentHash, version: { increment: 1 }, updatedAt: at };
        await tx.programme.update({ where: { id }, data: next });
      }
      const detail = { side, contentHash, number: revision.number, complete };
      await audit(tx, ctx, 'programme.approveRevision', 'programme', id, detail);
    });
    return viewProgramme(ctx, id);
  },
});
