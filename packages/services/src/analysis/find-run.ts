import { type Db, Prisma, prepared } from '@sleutel/db';
import { notFound } from '../core/index.ts';
import { latestFirst } from './latest-run.ts';
import { AnalysisRun, runColumns } from './run-record.ts';

/** A run by its id, the latest one without; null when there is none yet. */
export async function findRun(pool: Db['pool'], id?: string): Promise<AnalysisRun | null> {
  const { rows } = await pool.query(
    prepared(Prisma.sql`
    SELECT ${Prisma.raw(runColumns)} FROM analysis_runs
    WHERE ${id === undefined ? Prisma.sql`true` : Prisma.sql`id = ${id}::uuid`} ORDER BY ${latestFirst} LIMIT 1`),
  );
  if (rows[0] !== undefined) return AnalysisRun.parse(rows[0]);
  if (id !== undefined) throw notFound('analysis', id);
  return null;
}
