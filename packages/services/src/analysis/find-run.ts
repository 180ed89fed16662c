import { type Db, Prisma } from '@sleutel/db';
import { notFound } from '../core/index.ts';
import { latestRun } from './latest-run.ts';
import { AnalysisRun, runColumns } from './run-record.ts';

/** A run by its id, the latest one without; null when there is none yet. */
export async function findRun(pool: Db['pool'], id?: string): Promise<AnalysisRun | null> {
  const wanted = id ?? (await latestRun(pool))?.id;
  if (wanted === undefined) return null;
  const { rows } = await pool.query(
    Prisma.sql`SELECT ${Prisma.raw(runColumns)} FROM analysis_runs WHERE id = ${wanted}::uuid`,
  );
  if (rows[0] === undefined) throw notFound('analysis', wanted);
  return AnalysisRun.parse(rows[0]);
}
