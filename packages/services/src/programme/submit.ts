import { z } from 'zod';
import { loadSendingCompany } from '../company/index.ts';
import { audit, defineVerb, ServiceError } from '../core/index.ts';
import { compileContents } from './compile-contents.ts';
import { compileTailored } from './compile-tailored.ts';
import { moveFrom, voidApprovals } from './move.ts';
import { contentHashOf, lockProgramme } from './record.ts';
import { settleSentBack } from './send-back.ts';
import { currentProblems, type ProgrammeView, viewProgramme } from './view.ts';

/** Puts a draft before both sides: compiles its contents and fixes the hash that an approval is for. */
export const submitProgramme = defineVerb({
  name: 'programme.submit',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const state = moveFrom(record, 'submit');
      const problems = await currentProblems(ctx, record);
      if (problems.some(({ severity }) => severity === 'error')) {
        throw new ServiceError('refused', 'programme-problems', 'The programme has problems to mend first.', {
          problems,
        });
      }
      const company = await loadSendingCompany(ctx);
      await compileContents(tx, record, company, at);
      await compileTailored(tx, record, company, at);
      const contentHash = contentHashOf(await lockProgramme(tx, id));
      await voidApprovals(tx, id, 'resubmitted', at);
      await tx.programme.update({
        where: { id },
        data: { state, contentHash, version: { increment: 1 }, updatedAt: at },
      });
      await settleSentBack(tx, ctx, id, at);
      await audit(tx, ctx, 'programme.submit', 'programme', id, { contentHash });
    }, slow);
    return viewProgramme(ctx, id);
  },
});

/** Compiling and looking up a large audience take longer than the usual few rows. */
const slow = { timeout: 60_000, maxWait: 10_000 };
