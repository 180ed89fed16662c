import { z } from 'zod';
import { audit, defineVerb } from '../../core/index.ts';
import { voidApprovals } from '../move.ts';
import { lockProgramme } from '../record.ts';
import { storeContents } from '../store.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { fixedContents, refuseChanged, requireRevision } from './parts.ts';

/** Gives a revision up, with the e-mails that only it would have sent; what it said stays in the audit. */
export const discardRevision = defineVerb({
  name: 'programme.discardRevision',
  input: z.object({
    id: z.uuid(),
    /** The edition that was looked at: what was written since is not given up with it. */
    edition: z.int().optional(),
  }),
  run: async (ctx, { id, edition }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const revision = requireRevision(record);
      if (edition !== undefined) refuseChanged(revision, edition);
      const { id: revisionId, contentHash, number, steps } = revision;
      if (contentHash !== null) await voidApprovals(tx, id, 'edited', at, contentHash);
      await tx.sequenceVersion.delete({ where: { id: revisionId } });
      const fixed = fixedContents(record);
      await storeContents(tx, { programmeId: id, contents: {}, fixed, by: ctx.actor.id, at });
      await audit(tx, ctx, 'programme.discardRevision', 'programme', id, { number, steps });
    });
    return viewProgramme(ctx, id);
  },
});
