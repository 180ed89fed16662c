import type { Db } from '@sleutel/db';

/** How many wait for a lock that somebody else holds. */
export async function waitingForLocks({ pool }: Pick<Db, 'pool'>): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE NOT l.granted AND a.datname = current_database()`,
  );
  return rows[0]?.count ?? 0;
}
