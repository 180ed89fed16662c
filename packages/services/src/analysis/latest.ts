import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type CurvePoint, curveOf } from './curve.ts';
import { findRun } from './find-run.ts';
import { previousRun } from './latest-run.ts';
import type { AnalysisRun } from './run-record.ts';
import { type StatusCount, type StatusMove, statusCounts, statusMoves } from './status-counts.ts';

export interface LatestAnalysis {
  readonly run: AnalysisRun;
  /** The newest run of an earlier day by the same measure. */
  readonly previous: AnalysisRun | null;
  /** All four statuses, the empty ones too. */
  readonly statuses: readonly StatusCount[];
  /** Who changed status since the previous run. */
  readonly statusMoves: readonly StatusMove[];
  /** Cumulative share of the measure over the accounts, largest first. */
  readonly curve: readonly CurvePoint[];
}

/** The state of affairs: the latest analysis as a whole; null before the first. */
export const latestAnalysis = defineVerb({
  name: 'analysis.latest',
  input: z.void(),
  run: async ({ db: { pool } }): Promise<LatestAnalysis | null> => {
    const run = await findRun(pool);
    if (run === null) return null;
    const earlier = await previousRun(pool, run);
    const [previous, statuses, moves, curve] = await Promise.all([
      earlier === null ? null : findRun(pool, earlier.id),
      statusCounts(pool, run.id),
      earlier === null ? [] : statusMoves(pool, earlier.id, run.id),
      curveOf(pool, run.id),
    ]);
    return { run, previous, statuses, statusMoves: moves, curve };
  },
});
