import { inContendedTransaction, Prisma } from '@sleutel/db';
import { Sequence } from '@sleutel/domain/sequence';
import { auditSql, defineVerb } from '../core/index.ts';
import { type Acted, SeenEnrolments, sortSeen } from './acted.ts';
import { newestVersions } from './newest-version.ts';
import { cancelUnsent, lockUnderWay, setGoing } from './under-way.ts';

/**
 * Has people begin a programme anew, from its first step and on its newest sequence, whatever its policy for coming
 * back. What was sent stays sent and counts under the caps; what was written and has not left does not leave.
 */
export const restartEnrolments = defineVerb({
  name: 'enrolment.restart',
  input: SeenEnrolments,
  run: async (ctx, seen): Promise<Acted> => {
    const at = ctx.now();
    const acted = await inContendedTransaction(ctx.db.pool, async (tx) => {
      const locked = await lockUnderWay(
        tx,
        seen.enrolments.map(({ id }) => id),
      );
      const { fit, left } = sortSeen(seen, locked, at);
      const ids = fit.map(({ id }) => id);
      const newest = await newestVersions(
        tx,
        fit.map(({ programmeId }) => programmeId),
      );
      await cancelUnsent(tx, ids, 'restarted', at);
      const onward = fit.map((enrolment) => {
        const { start } = Sequence.parse(newest.get(enrolment.programmeId)?.steps);
        const line = {
          stepKey: start,
          verdict: 'moved' as const,
          rule: 'restarted',
          inputs: { by: ctx.actor.id },
        };
        return { enrolment, stepKey: start, stepEnteredAt: at, dueAt: at, line };
      });
      await setGoing(tx, onward, at);
      await tx.query(Prisma.sql`
        UPDATE enrolments e SET entered_at = ${at}, entries = e.entries + 1, sequence_version_id = v.version_id, already_sent = '{}'
        FROM unnest(${ids}::uuid[], ${fit.map(({ programmeId }) => newest.get(programmeId)?.id)}::uuid[])
          AS v(id, version_id)
        WHERE e.id = v.id`);
      await auditSql(tx, ctx, 'enrolment.restart', 'enrolment', null, { ids });
      return { done: fit.length, left };
    });
    if (acted.done > 0) await ctx.jobs.enqueue('sweep.due', {});
    return acted;
  },
});
