import { Prisma } from '@sleutel/db';
import type { RunHead } from './latest-run.ts';
import { remembered } from './remembered.ts';

/** The `accounts` largest accounts make `share` of the measure together (0–1). */
export interface CurvePoint {
  readonly accounts: number;
  readonly share: number;
}

const points = 200;

/** The cumulative curve of a run, thinned to a few hundred points with both ends kept. */
export const curveOf = remembered(async (pool, run: RunHead): Promise<CurvePoint[]> => {
  const { rows } = await pool.query<CurvePoint>(Prisma.sql`
    WITH ranked AS (
      SELECT rank, cumulative_share, count(*) OVER () AS total
      FROM analysis_snapshots WHERE run_id = ${run.id}::uuid
    )
    SELECT rank AS accounts, cumulative_share AS share FROM ranked
    WHERE rank = 1 OR rank = total OR rank % (total / ${points}::int + 1) = 0
    ORDER BY rank`);
  return rows;
});
