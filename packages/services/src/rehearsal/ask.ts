import { newId } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { type PeriodProblem, periodProblem, RehearsalPeriod } from '@sleutel/domain/rehearsal';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { audit, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { haveAlone } from '../programme/lock.ts';
import { type RehearsalView, viewRehearsal } from './view.ts';

const Input = RehearsalPeriod.extend({ programmeId: z.uuid() });

const refusals: Record<PeriodProblem, string> = {
  backwards: 'The last day has to be after the first.',
  tooLong: 'A rehearsal goes through a year at the most.',
  notPast: 'Only days that are over can be gone through.',
};

/** Asks for a rehearsal of a programme as it is now. One that waits or runs for the same programme is told instead. */
export const askForRehearsal = defineVerb({
  name: 'rehearsal.ask',
  input: Input,
  run: async (ctx, { programmeId, from, until }): Promise<RehearsalView> => {
    const at = ctx.now();
    const { timeZone } = await loadCompany(ctx.db);
    const problem = periodProblem({ from, until }, dayIn(timeZone, at));
    if (problem) throw new ServiceError('invalid', `rehearsal-${problem}`, refusals[problem]);
    const id = await ctx.db.prisma.$transaction(async (tx) => {
      await tx.$queryRaw(haveAlone(programmeId));
      const programme = await tx.programme.findUnique({
        where: { id: programmeId },
        select: { version: true },
      });
      if (!programme) throw notFound('programme', programmeId);
      const open = await tx.rehearsal.findFirst({
        where: { programmeId, state: { in: ['waiting', 'running'] } },
        select: { id: true },
      });
      if (open) return open.id;
      const made = newId(at);
      await tx.rehearsal.create({
        data: {
          id: made,
          programmeId,
          programmeVersion: programme.version,
          requestedById: ctx.actor.kind === 'user' ? ctx.actor.id : null,
          fromOn: new Date(from),
          untilOn: new Date(until),
          createdAt: at,
        },
      });
      await audit(tx, ctx, 'rehearsal.ask', 'programme', programmeId, { rehearsal: made, from, until });
      return made;
    });
    await ctx.jobs.enqueue('rehearsal.run', {});
    return viewRehearsal(ctx, id);
  },
});
