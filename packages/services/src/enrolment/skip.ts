import { inContendedTransaction } from '@sleutel/db';
import { type SkippedEmail, skipDeed } from '@sleutel/domain/enrolment';
import { type Authorised, auditSql, defineVerb } from '../core/index.ts';
import { type Acted, notHeld, SeenEnrolments, sortSeen } from './acted.ts';
import { loadBatch } from './batch.ts';
import { lockUnderWay, type Onward, setGoing, type UnderWay } from './under-way.ts';

/** Leaves out the step that those who wait for a person stand before, and has them go on behind it. */
export const skipEnrolments = defineVerb({
  name: 'enrolment.skip',
  input: SeenEnrolments,
  run: async (ctx, seen): Promise<Acted> => {
    const at = ctx.now();
    const acted = await inContendedTransaction(ctx.db.pool, async (tx) => {
      const locked = await lockUnderWay(
        tx,
        seen.enrolments.map(({ id }) => id),
      );
      const { fit, left } = sortSeen(seen, locked, at, notHeld);
      const skipped = await skippedBy(ctx, fit, at);
      await setGoing(tx, present(skipped), at);
      const ids = fit.filter((_, index) => skipped[index]).map(({ id }) => id);
      await auditSql(tx, ctx, 'enrolment.skip', 'enrolment', null, { ids });
      const stuck = fit.filter((_, index) => !skipped[index]);
      return {
        done: ids.length,
        left: [...left, ...stuck.map(({ id }) => ({ id, reason: 'nothingToSkip' as const }))],
      };
    });
    if (acted.done > 0) await ctx.jobs.enqueue('sweep.due', {});
    return acted;
  },
});

async function skippedBy(
  ctx: Authorised<'enrolment.skip'>,
  enrolments: readonly UnderWay[],
  at: Date,
): Promise<(Onward | null)[]> {
  if (enrolments.length === 0) return [];
  const due = enrolments.map((each) => ({ ...each, dueAt: each.dueAt ?? at }));
  const batch = await loadBatch(ctx, due, at);
  return due.map((enrolment) => {
    const skipped = attempt(() => skipDeed(enrolment, batch.factsOf(enrolment), at));
    return skipped && onwardFrom(enrolment, skipped, ctx.actor.id);
  });
}

/** One whose own rows are gone has nothing to skip. */
function attempt(skip: () => SkippedEmail | null): SkippedEmail | null {
  try {
    return skip();
  } catch {
    return null;
  }
}

function onwardFrom(enrolment: UnderWay, { stepKey, rest }: SkippedEmail, by: string): Onward {
  const line = { stepKey, verdict: 'skipped' as const, rule: 'skippedByHand', inputs: { by } };
  return { enrolment, ...rest, line };
}

function present<T>(items: readonly (T | null)[]): T[] {
  return items.filter((item) => item !== null);
}
