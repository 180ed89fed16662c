import { type Db, Prisma, prepared, uuidArray } from '@sleutel/db';
import type { TaskPerson } from '@sleutel/domain/task';
import { personName } from '../core/index.ts';

/**
 * Whom a row `t` of tasks is about; null where it is about nobody. What a sign of the whole account asks for is about
 * whoever gave it, which is not whom the programme was writing to.
 */
export const personOfTask = Prisma.sql`(
  SELECT jsonb_build_object('id', c.id, 'name', ${personName}, 'phone', c.phone)
  FROM contacts c LEFT JOIN enrolments e ON e.id = t.enrolment_id
  WHERE c.id = t.contact_id AND ${personName} IS NOT NULL
    AND (t.kind <> 'stopped' OR e.outcome = 'contactLeft'))`;

/** Whom tasks are about, by the id of the task. */
export async function peopleOfTasks(
  pool: Pick<Db['pool'], 'query'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TaskPerson | null>> {
  const { rows } = await pool.query<{ id: string; person: TaskPerson | null }>(
    prepared(Prisma.sql`
    SELECT t.id, ${personOfTask} AS person FROM tasks t WHERE t.id = ANY(${uuidArray(ids)}::uuid[])`),
  );
  return new Map(rows.map(({ id, person }) => [id, person]));
}
