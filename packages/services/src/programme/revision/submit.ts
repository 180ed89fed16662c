import { z } from 'zod';
import { loadSendingCompany } from '../../company/index.ts';
import { audit, defineVerb, ServiceError } from '../../core/index.ts';
import { compileContents } from '../compile-contents.ts';
import { voidApprovals } from '../move.ts';
import { contentHashOf, lockProgramme, type ProgrammeRecord, type SequenceRecord } from '../record.ts';
import { settleSentBack } from '../send-back.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { fixedContents, requireRevision } from './parts.ts';
import { revisionProblems } from './problems.ts';

/** Puts a revision before both sides: compiles the e-mails that only it sends and fixes the hash that is approved. */
export const submitRevision = defineVerb({
  name: 'programme.submitRevision',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const revision = requireRevision(record);
      refuseSubmitted(record, revision);
      const problems = await revisionProblems(ctx, record, revision);
      if (problems.some(({ severity }) => severity === 'error')) {
        const message = 'The revision has problems to mend first.';
        throw new ServiceError('refused', 'programme-problems', message, { problems });
      }
      const of = { sequence: revision, fixed: fixedContents(record) };
      await compileContents(tx, record, await loadSendingCompany(ctx), at, of);
      const contentHash = contentHashOf(await lockProgramme(tx, id), revision);
      if (revision.contentHash !== null) await voidApprovals(tx, id, 'resubmitted', at, revision.contentHash);
      await tx.sequenceVersion.update({
        where: { id: revision.id },
        data: { contentHash, edition: { increment: 1 } },
      });
      await settleSentBack(tx, ctx, id, at);
      await audit(tx, ctx, 'programme.submitRevision', 'programme', id, { contentHash });
    }, slow);
    return viewProgramme(ctx, id);
  },
});

/** Somebody was faster; to submit it once more as it is would void what was approved of it since. */
function refuseSubmitted(record: ProgrammeRecord, revision: SequenceRecord): void {
  const { contentHash } = revision;
  if (contentHash === null || contentHash !== contentHashOf(record, revision)) return;
  const detail = { state: 'inReview', move: 'submit' };
  throw new ServiceError('refused', 'programme-state', 'The revision was submitted already.', detail);
}

/** Compiling takes longer than the usual few rows. */
const slow = { timeout: 60_000, maxWait: 10_000 };
