import { defineVerb } from '../core/index.ts';
import { ComparedRuns, comparedWith } from './compared-runs.ts';
import { type CurvePoint, curveOf } from './curve.ts';
import { findRun } from './find-run.ts';
import { ordersSince } from './orders-since.ts';
import type { AnalysisRun } from './run-record.ts';
import { type StatusCount, type StatusMove, statusCounts, statusMoves } from './status-counts.ts';

export interface LatestAnalysis {
  readonly run: AnalysisRun;
  /** Orders came in, or were taken back, since the run was made, and its figures do not know of that. */
  readonly ordersSince: boolean;
  /** What it is held against; without a wish the newest run of an earlier day by the same measure. */
  readonly previous: AnalysisRun | null;
  /** All four statuses, the empty ones too. */
  readonly statuses: readonly StatusCount[];
  /** Who changed status since the previous run. */
  readonly statusMoves: readonly StatusMove[];
  /** Cumulative share of the measure over the accounts, largest first. */
  readonly curve: readonly CurvePoint[];
}

/** The state of affairs: the latest analysis as a whole, or an older one where asked; null before the first. */
export const latestAnalysis = defineVerb({
  name: 'analysis.latest',
  input: ComparedRuns.optional(),
  run: async ({ db: { pool } }, asked): Promise<LatestAnalysis | null> => {
    const run = await findRun(pool, asked?.runId);
    if (run === null) return null;
    const earlier = await comparedWith(pool, run, asked?.againstId);
    const [previous, statuses, moves, curve, since] = await Promise.all([
      earlier === null ? null : findRun(pool, earlier.id),
      statusCounts(pool, run),
      earlier === null ? [] : statusMoves(pool, earlier, run),
      curveOf(pool, run),
      ordersSince(pool, run),
    ]);
    return { run, ordersSince: since, previous, statuses, statusMoves: moves, curve };
  },
});
