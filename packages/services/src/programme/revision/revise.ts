import { newId } from '@sleutel/db';
import { Sequence } from '@sleutel/domain/sequence';
import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../../core/index.ts';
import { currentSequence, lockProgramme, openRevision } from '../record.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';

/**
 * Begins the next version of the steps of a programme that runs, as a copy of the one it has. What runs goes on as it
 * is: nobody is moved to the new version before both sides have approved it and a person migrates them.
 */
export const reviseProgramme = defineVerb({
  name: 'programme.revise',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      if (record.state !== 'live' && record.state !== 'paused') {
        const message = `A programme that is ${record.state} is not revised.`;
        throw new ServiceError('refused', 'programme-state', message, {
          state: record.state,
          move: 'revise',
        });
      }
      if (openRevision(record)) return;
      const { number, steps } = currentSequence(record);
      const version = { id: newId(at), number: number + 1, steps: Sequence.parse(steps), createdAt: at };
      await tx.sequenceVersion.create({ data: { ...version, programmeId: id } });
      await audit(tx, ctx, 'programme.revise', 'programme', id, { number: version.number });
    });
    return viewProgramme(ctx, id);
  },
});
