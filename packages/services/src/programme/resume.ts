import { newId, Prisma } from '@sleutel/db';
import { spreadOver } from '@sleutel/domain/enrolment';
import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { moveFrom } from './move.ts';
import { lockProgramme } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

interface Overdue {
  readonly id: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly stepKey: string;
  readonly wasDue: Date | null;
}

/**
 * Goes on with a paused programme. What fell due meanwhile, and what waits for a person, comes due again one after
 * the other, in its old order; nothing that was done is done again.
 */
export const resumeProgramme = defineVerb({
  name: 'programme.resume',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const state = moveFrom(await lockProgramme(tx, id), 'resume');
      const rescheduled = await reschedule(tx, id, at);
      await tx.programme.update({ where: { id }, data: { state, version: { increment: 1 }, updatedAt: at } });
      await audit(tx, ctx, 'programme.resume', 'programme', id, { rescheduled });
    }, slow);
    await ctx.jobs.enqueue('sweep.due', {});
    return viewProgramme(ctx, id);
  },
});

const slow = { timeout: 120_000, maxWait: 10_000 };

async function reschedule(tx: Prisma.TransactionClient, programmeId: string, at: Date): Promise<number> {
  const overdue = await tx.$queryRaw<Overdue[]>(Prisma.sql`
    SELECT id, account_id AS "accountId", contact_id AS "contactId", step_key AS "stepKey", due_at AS "wasDue"
    FROM enrolments
    WHERE programme_id = ${programmeId}::uuid
      AND (state = 'held' OR (state = 'active' AND due_at <= ${at}))
    ORDER BY due_at NULLS LAST, id
    FOR UPDATE`);
  const dueAt = spreadOver(overdue.length, at);
  await tx.$executeRaw(Prisma.sql`
    UPDATE enrolments e
    SET state = 'active', due_at = r.due_at, visit = e.visit + 1, lease_token = NULL, lease_until = NULL
    FROM unnest(${overdue.map((each) => each.id)}::uuid[], ${dueAt}::timestamptz[]) AS r(id, due_at)
    WHERE e.id = r.id`);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO ledger_entries (id, decided_at, programme_id, enrolment_id, account_id, contact_id, step_key,
                                verdict, rule, inputs, next_eligible_at)
    SELECT l.id, ${at}, ${programmeId}::uuid, l.enrolment_id, l.account_id, l.contact_id, l.step_key,
           'moved', 'resumed', jsonb_build_object('wasDue', l.was_due), l.due_at
    FROM unnest(${overdue.map(() => newId(at))}::uuid[], ${overdue.map((each) => each.id)}::uuid[],
                ${overdue.map((each) => each.accountId)}::uuid[], ${overdue.map((each) => each.contactId)}::uuid[],
                ${overdue.map((each) => each.stepKey)}::text[],
                ${overdue.map((each) => each.wasDue?.toISOString() ?? null)}::text[],
                ${dueAt}::timestamptz[])
      AS l(id, enrolment_id, account_id, contact_id, step_key, was_due, due_at)`);
  return overdue.length;
}
