import { newId, Prisma } from '@sleutel/db';
import type { PlanStep } from '@sleutel/domain/plan';

type Tx = Pick<Prisma.TransactionClient, '$executeRaw'>;

/**
 * Makes the next steps of a plan the tasks of their owners: a new step a new task, a changed one a changed task,
 * one that went takes its task along unless that was done.
 */
export async function syncSteps(
  tx: Tx,
  accountId: string,
  before: readonly PlanStep[],
  after: readonly PlanStep[],
  by: { readonly userId: string; readonly at: Date },
): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.map(({ id }) => id).filter((id) => !kept.has(id));
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM tasks
    WHERE account_id = ${accountId}::uuid AND plan_step_id = ANY(${gone}::uuid[]) AND done_at IS NULL`);
  if (after.length === 0) return;
  const column = <T>(read: (step: PlanStep) => T) => after.map(read);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO tasks (id, account_id, contact_id, assignee_id, kind, title, due_on, plan_step_id, created_by_id, created_at)
    SELECT s.id, ${accountId}::uuid, s.contact_id, s.owner_id, 'planStep', jsonb_build_object('en', s.text, 'af', s.text), s.due_on,
           s.step_id, ${by.userId}, ${by.at}
    FROM unnest(${column(() => newId(by.at))}::uuid[], ${column(({ id }) => id)}::uuid[],
                ${column(({ ownerId }) => ownerId)}::text[], ${column(({ text }) => text)}::text[],
                ${column(({ dueOn }) => dueOn)}::date[], ${column(({ contactId }) => contactId)}::uuid[])
      AS s(id, step_id, owner_id, text, due_on, contact_id)
    ON CONFLICT (plan_step_id) DO UPDATE
      SET contact_id = EXCLUDED.contact_id, assignee_id = EXCLUDED.assignee_id, title = EXCLUDED.title, due_on = EXCLUDED.due_on,
          version = tasks.version + 1
      WHERE tasks.account_id = EXCLUDED.account_id
        AND (tasks.contact_id, tasks.assignee_id, tasks.title, tasks.due_on)
            IS DISTINCT FROM (EXCLUDED.contact_id, EXCLUDED.assignee_id, EXCLUDED.title, EXCLUDED.due_on)`);
}
