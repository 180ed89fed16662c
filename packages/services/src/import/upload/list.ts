import { z } from 'zod';
import { defineVerb } from '../../core/index.ts';
import { Problem } from './problem.ts';

export interface UploadListItem {
  readonly id: string;
  readonly fileName: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly sheets: number;
  readonly landed: number;
  /** Being tried or landed now, or waiting for it. */
  readonly busy: number;
  /** Why the file as a whole cannot be read. */
  readonly problem: Problem | null;
}

/** Dropped files of which something has not landed yet, the latest first. */
export const listUploads = defineVerb({
  name: 'import.uploads',
  input: z.object({ limit: z.int().min(1).max(100).default(20) }),
  run: async ({ db: { pool } }, { limit }): Promise<readonly UploadListItem[]> => {
    const { rows } = await pool.query<
      Omit<UploadListItem, 'createdAt' | 'problem'> & { createdAt: Date; problem: unknown }
    >(
      `SELECT u.id, u.file_name AS "fileName", u.created_at AS "createdAt", count(s.id)::int AS sheets,
         count(s.id) FILTER (WHERE s.state = 'landed')::int AS landed,
         count(s.id) FILTER (WHERE s.state IN ('toTry', 'trying', 'toLand', 'landing'))::int AS busy, u.problem
       FROM uploads u LEFT JOIN upload_sheets s ON s.upload_id = u.id
       WHERE u.bytes IS NOT NULL GROUP BY u.id
       HAVING count(s.id) = 0 OR count(s.id) FILTER (WHERE s.state = 'landed') < count(s.id)
       ORDER BY u.id DESC LIMIT $1`,
      [limit],
    );
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      problem: Problem.nullable().parse(row.problem),
    }));
  },
});
