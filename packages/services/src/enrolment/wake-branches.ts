import { type Db, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

/** What a branch may wait for that somebody does. */
export type Awaited = 'order' | 'reply' | 'humanClick';

/** Has those decided now who stand at a branch that waits for just this; `happened` is a query of `enrolment_id` and `event`. */
export async function wakeBranches(tx: Tx, happened: Prisma.Sql, now: Date): Promise<void> {
  await tx.query(Prisma.sql`
    WITH standing AS MATERIALIZED (
      SELECT e.id, e.sequence_version_id, e.step_key, h.event
      FROM (${happened}) AS h
      JOIN enrolments e ON e.id = h.enrolment_id AND e.state = 'active' AND e.due_at > ${now}
    ), branches AS MATERIALIZED (
      SELECT v.id AS version_id, step->>'key' AS key, step->>'on' AS event
      FROM sequence_versions v CROSS JOIN LATERAL jsonb_array_elements(v.steps->'steps') step
      WHERE v.id IN (SELECT sequence_version_id FROM standing) AND step->>'type' = 'branch'
    ), locked AS (
      SELECT e.id FROM standing s
      JOIN branches b ON b.version_id = s.sequence_version_id AND b.key = s.step_key AND b.event = s.event
      JOIN enrolments e ON e.id = s.id AND e.step_key = s.step_key AND e.state = 'active' AND e.due_at > ${now}
      ORDER BY e.id
      FOR UPDATE OF e
    )
    UPDATE enrolments e SET due_at = ${now} FROM locked l WHERE e.id = l.id`);
}
