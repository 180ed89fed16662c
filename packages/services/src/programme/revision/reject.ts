import { z } from 'zod';
import { audit, defineVerb, personOf } from '../../core/index.ts';
import { voidApprovals } from '../move.ts';
import { lockProgramme } from '../record.ts';
import { saySentBack } from '../send-back.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { requireRevision } from './parts.ts';

/** Sends a revision back to be changed, with the reason, which whoever wrote it finds on Today. */
export const rejectRevision = defineVerb({
  name: 'programme.rejectRevision',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(1000) }),
  run: async (ctx, { id, reason }): Promise<ProgrammeView> => {
    const userId = personOf(ctx);
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const { id: revisionId, contentHash } = requireRevision(record);
      if (contentHash !== null) await voidApprovals(tx, id, 'rejected', at, contentHash);
      await tx.sequenceVersion.update({
        where: { id: revisionId },
        data: { contentHash: null, edition: { increment: 1 } },
      });
      await saySentBack(tx, record, { userId, reason, at });
      await audit(tx, ctx, 'programme.rejectRevision', 'programme', id, { reason });
    });
    return viewProgramme(ctx, id);
  },
});
