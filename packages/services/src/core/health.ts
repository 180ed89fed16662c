import type { Db } from '@sleutel/db';

/** Whether the database answers; rejects when it cannot be reached. */
export async function pingDatabase({ pool }: Db): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT 1');
  return rowCount === 1;
}

/** What is waiting, for monitoring. */
export interface Backlog {
  /** Enrolments whose next move is due and not made yet. */
  readonly due: number;
  /** Messages that may leave and have not. */
  readonly ready: number;
  /** Messages nobody knows the fate of, until a person decides. */
  readonly needsReview: number;
}

/** Counts what is waiting, each part from an index that holds nothing else. */
export async function countBacklog({ pool }: Db, now: Date): Promise<Backlog> {
  const { rows } = await pool.query<Backlog>(
    `SELECT (SELECT count(*)::int FROM enrolments WHERE state = 'active' AND due_at <= $1) AS due,
            (SELECT count(*)::int FROM messages WHERE ready_at <= $1) AS ready,
            (SELECT count(*)::int FROM messages WHERE in_doubt_at IS NOT NULL) AS "needsReview"`,
    [now],
  );
  return rows[0] ?? { due: 0, ready: 0, needsReview: 0 };
}
