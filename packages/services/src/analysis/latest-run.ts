import { type Db, Prisma, prepared } from '@sleutel/db';
import type { Measure } from '@sleutel/domain/analysis';

/** Which analysis something is from. */
export interface RunHead {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly measure: Measure;
}

export const latestFirst = Prisma.sql`as_of DESC, created_at DESC, id DESC`;

/**
 * The run with the latest as-of date, the newest of those: a look back at an earlier day never
 * becomes the state of affairs.
 */
export async function latestRun(pool: Db['pool']): Promise<RunHead | null> {
  const { rows } = await pool.query<RunHead>(
    prepared(Prisma.sql`
      SELECT id, as_of AS "asOf", measure FROM analysis_runs ORDER BY ${latestFirst} LIMIT 1`),
  );
  return rows[0] ?? null;
}

/** What a run is compared with: the newest run of an earlier day by the same measure. */
export async function previousRun(pool: Db['pool'], run: RunHead): Promise<RunHead | null> {
  const { rows } = await pool.query<RunHead>(
    prepared(Prisma.sql`
      SELECT id, as_of AS "asOf", measure FROM analysis_runs
      WHERE as_of < ${run.asOf}::date AND measure = ${run.measure}::"Measure"
      ORDER BY ${latestFirst} LIMIT 1`),
  );
  return rows[0] ?? null;
}
