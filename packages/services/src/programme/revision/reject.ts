import { z } from 'zod';
import { audit, defineVerb } from '../../core/index.ts';
import { voidApprovals } from '../move.ts';
import { lockProgramme } from '../record.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { requireRevision } from './parts.ts';

/** Sends a revision back to be changed, with the reason. */
export const rejectRevision = defineVerb({
  name: 'programme.rejectRevision',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(1000) }),
  run: async (ctx, { id, reason }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const { id: revisionId, contentHash } = requireRevision(await lockProgramme(tx, id));
      if (contentHash !== null) await voidApprovals(tx, id, 'rejected', at, contentHash);
      await tx.sequenceVersion.update({
        where: { id: revisionId },
        data: { contentHash: null, edition: { increment: 1 } },
      });
      await audit(tx, ctx, 'programme.rejectRevision', 'programme', id, { reason });
    });
    return viewProgramme(ctx, id);
  },
});
