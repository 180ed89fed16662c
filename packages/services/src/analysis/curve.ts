import { Prisma } from '@sleutel/db';
import type { RunHead } from './latest-run.ts';
import { remembered } from './remembered.ts';

/** The `accounts` largest accounts make `share` of the measure together (0–1). */
export interface CurvePoint {
  readonly accounts: number;
  readonly share: number;
}

const points = 200;
const half = 0.5;

/**
 * The cumulative curve of a run, thinned to a few hundred points. Both ends are kept, and the accounts that cross half
 * of the measure and the limits of A and B, so that whoever counts on the curve comes to what the boxes count.
 */
export const curveOf = remembered(async (pool, run: RunHead): Promise<CurvePoint[]> => {
  const { rows } = await pool.query<CurvePoint>(Prisma.sql`
    WITH ranked AS (
      SELECT rank, cumulative_share, count(*) OVER () AS total,
        lag(cumulative_share, 1, 0::float8) OVER (ORDER BY rank) AS share_before
      FROM analysis_snapshots WHERE run_id = ${run.id}::uuid
    ), lines AS (
      SELECT unnest(ARRAY[${half}::float8, (parameters->'abc'->>'a')::float8, (parameters->'abc'->>'b')::float8]) AS share
      FROM analysis_runs WHERE id = ${run.id}::uuid
    )
    SELECT rank AS accounts, cumulative_share AS share FROM ranked
    WHERE rank = 1 OR rank = total OR rank % (total / ${points}::int + 1) = 0
      OR EXISTS (SELECT FROM lines WHERE share_before < lines.share AND cumulative_share >= lines.share)
    ORDER BY rank`);
  return rows;
});
