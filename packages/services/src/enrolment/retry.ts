import { inContendedTransaction } from '@sleutel/db';
import { auditSql, defineVerb } from '../core/index.ts';
import { type Acted, notHeld, SeenEnrolments, sortSeen } from './acted.ts';
import { lockUnderWay, setGoing } from './under-way.ts';

/** Has those that wait for a person decided once more, where they stand: whatever was in the way was put right. */
export const retryEnrolments = defineVerb({
  name: 'enrolment.retry',
  input: SeenEnrolments,
  run: async (ctx, seen): Promise<Acted> => {
    const at = ctx.now();
    const acted = await inContendedTransaction(ctx.db.pool, async (tx) => {
      const locked = await lockUnderWay(
        tx,
        seen.enrolments.map(({ id }) => id),
      );
      const { fit, left } = sortSeen(seen, locked, at, notHeld);
      const onward = fit.map((enrolment) => ({
        enrolment,
        stepKey: enrolment.stepKey,
        stepEnteredAt: enrolment.stepEnteredAt,
        dueAt: at,
        line: {
          stepKey: enrolment.stepKey,
          verdict: 'moved' as const,
          rule: 'retried',
          inputs: { by: ctx.actor.id },
        },
      }));
      await setGoing(tx, onward, at);
      await auditSql(tx, ctx, 'enrolment.retry', 'enrolment', null, { ids: fit.map(({ id }) => id) });
      return { done: fit.length, left };
    });
    if (acted.done > 0) await ctx.jobs.enqueue('sweep.due', {});
    return acted;
  },
});
