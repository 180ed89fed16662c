import type { Pool } from '@sleutel/db';

/** Enrols the people of the house in accounts of their neighbours, due in a year or so, until so many wait. */
export async function addWaiting(pool: Pool, count: number): Promise<void> {
  const { rows } = await pool.query<{ people: number }>('SELECT count(*)::int AS people FROM enrolments');
  const people = rows[0]?.people ?? 0;
  const rounds = Math.ceil(count / Math.max(1, people));
  await pool.query(
    `WITH places AS (
       SELECT id, row_number() OVER (ORDER BY external_id) - 1 AS place, count(*) OVER () AS places FROM accounts
     )
     INSERT INTO enrolments (id, programme_id, sequence_version_id, account_id, contact_id, step_key,
                             step_entered_at, due_at, entered_at)
     SELECT gen_random_uuid(), e.programme_id, e.sequence_version_id, there.id, e.contact_id, e.step_key, now(),
            now() + interval '1 year' + random() * interval '30 days', now()
     FROM enrolments e JOIN places here ON here.id = e.account_id
     CROSS JOIN generate_series(1, $1::int) n
     JOIN places there ON there.place = (here.place + n) % here.places
     LIMIT $2`,
    [rounds, count],
  );
  await pool.query('VACUUM ANALYZE enrolments');
}
