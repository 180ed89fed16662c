import { inContendedTransaction, newId, Prisma } from '@sleutel/db';
import { indexSteps, Sequence } from '@sleutel/domain/sequence';
import { z } from 'zod';
import { type Authorised, auditSql, defineVerb, ServiceError } from '../../core/index.ts';
import { insertLedger } from '../../enrolment/ledger.ts';
import { cancelUnsent, lockUnderWay } from '../../enrolment/under-way.ts';
import { haveAlone } from '../lock.ts';
import { currentSequence, loadProgramme, type ProgrammeRecord, type SequenceRecord } from '../record.ts';
import { type Migrating, planMigration } from './plan.ts';
import { Answers } from './preview.ts';
import { standingsBefore } from './standing.ts';

type Tx = Parameters<typeof lockUnderWay>[0];
type Ctx = Authorised<'programme.migrate'>;

const Input = z.object({
  id: z.uuid(),
  /** The version that was previewed: where a newer one was approved since, nobody is moved. */
  to: z.uuid(),
  answers: Answers,
});

export interface Migrated {
  readonly migrated: number;
  readonly left: number;
}

/**
 * Brings everybody under way to the newest approved version, in one transaction. What was sent to somebody is not sent
 * to them again, wherever the new version has it; what was written and waits for its batch leaves as it was approved.
 * Whoever is there already is left alone, so that it may be said twice.
 */
export const migrateProgramme = defineVerb({
  name: 'programme.migrate',
  input: Input,
  run: async (ctx, { id, to, answers }): Promise<Migrated> => {
    const done = await inContendedTransaction(ctx.db.pool, async (tx) => {
      await tx.query(haveAlone(id));
      const record = await loadProgramme(ctx.db.prisma, id);
      const target = targetOf(record, to);
      const ids = (await standingsBefore(tx, id, target.id)).map((each) => each.id);
      await lockUnderWay(tx, ids);
      const plan = planMigration(record, target, await standingsBefore(tx, id, target.id), answers);
      refuseOpen(plan);
      return carryOut(tx, ctx, target, plan);
    });
    if (done.migrated > 0) await ctx.jobs.enqueue('sweep.due', {});
    return done;
  },
});

function targetOf(record: ProgrammeRecord, to: string): SequenceRecord {
  if (record.state !== 'live' && record.state !== 'paused') {
    const message = `A programme that is ${record.state} moves nobody.`;
    throw new ServiceError('refused', 'programme-state', message, { state: record.state, move: 'migrate' });
  }
  const target = currentSequence(record);
  if (target.id === to) return target;
  throw new ServiceError('conflict', 'programme-changed', 'Another version was approved since you looked.');
}

function refuseOpen(plan: readonly Migrating[]): void {
  const open = plan.filter(({ landing }) => landing.kind === 'open').map(({ standing }) => standing.stepKey);
  if (open.length === 0) return;
  const steps = [...new Set(open)];
  const message = `Say where those go who stand at: ${steps.join(', ')}.`;
  throw new ServiceError('refused', 'migration-open', message, { steps });
}

async function carryOut(
  tx: Tx,
  ctx: Ctx,
  target: SequenceRecord,
  plan: readonly Migrating[],
): Promise<Migrated> {
  const staying = plan.flatMap(({ standing, landing }) =>
    landing.kind === 'same' || landing.kind === 'answered' ? { standing, stepKey: landing.stepKey } : [],
  );
  const leaving = plan.filter(({ landing }) => landing.kind === 'leaves');
  if (plan.length > 0) {
    await move(tx, ctx, target, staying);
    await stop(tx, ctx, leaving);
    const detail = { number: target.number, migrated: staying.length, left: leaving.length };
    await auditSql(tx, ctx, 'programme.migrate', 'programme', target.programmeId, detail);
  }
  return { migrated: staying.length, left: leaving.length };
}

type Staying = Pick<Migrating, 'standing'> & { readonly stepKey: string };

/**
 * Who waits or stands at a branch is looked at again at once, since how long it lasts may have changed, and so is who
 * was held, since what was in the way may be gone; an e-mail that was moved to a decent hour keeps it. Who came to
 * another step has come to it now.
 */
async function move(tx: Tx, ctx: Ctx, target: SequenceRecord, staying: readonly Staying[]): Promise<void> {
  const at = ctx.now();
  const steps = indexSteps(Sequence.parse(target.steps));
  const rests = (key: string) => steps.get(key)?.type === 'wait' || steps.get(key)?.type === 'branch';
  const dueAt = ({ standing, stepKey }: Staying) =>
    standing.state === 'held' || standing.stepKey !== stepKey || rests(stepKey) ? at : (standing.dueAt ?? at);
  const column = <T>(read: (one: Staying) => T) => staying.map(read);
  await tx.query(Prisma.sql`
    UPDATE enrolments e
    SET sequence_version_id = ${target.id}::uuid, state = 'active', failures = 0, step_key = m.step_key, due_at = m.due_at,
        step_entered_at = CASE WHEN e.step_key = m.step_key THEN e.step_entered_at ELSE ${at} END,
        already_sent = ARRAY(SELECT jsonb_array_elements_text(m.sent::jsonb)), visit = e.visit + 1,
        lease_token = NULL, lease_until = NULL
    FROM unnest(${column(({ standing }) => standing.id)}::uuid[], ${column(({ stepKey }) => stepKey)}::text[],
                ${column(dueAt)}::timestamptz[], ${column(({ standing }) => JSON.stringify(standing.sent))}::text[])
      AS m(id, step_key, due_at, sent)
    WHERE e.id = m.id`);
  await insertLedger(
    tx,
    staying.map((one) => ({
      id: newId(at),
      decidedAt: at,
      due: one.standing,
      stepKey: one.stepKey,
      verdict: 'moved' as const,
      rule: 'migrated',
      inputs: { by: ctx.actor.id, version: target.number, from: one.standing.stepKey },
      nextEligibleAt: dueAt(one),
      messageId: null,
    })),
  );
}

async function stop(tx: Tx, ctx: Ctx, leaving: readonly Migrating[]): Promise<void> {
  const at = ctx.now();
  const ids = leaving.map(({ standing }) => standing.id);
  await cancelUnsent(tx, ids, 'leftAtMigration', at);
  await tx.query(Prisma.sql`
    UPDATE enrolments
    SET state = 'stopped', outcome = 'leftAtMigration', ended_at = ${at}, due_at = NULL, visit = visit + 1,
        lease_token = NULL, lease_until = NULL
    WHERE id = ANY(${ids}::uuid[])`);
  await insertLedger(
    tx,
    leaving.map(({ standing }) => ({
      id: newId(at),
      decidedAt: at,
      due: standing,
      stepKey: standing.stepKey,
      verdict: 'stopped' as const,
      rule: 'leftAtMigration',
      inputs: { by: ctx.actor.id },
      nextEligibleAt: null,
      messageId: null,
    })),
  );
}
