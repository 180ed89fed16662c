import { Prisma } from '@sleutel/db';
import { AbcClass, type Cell, cellOf, type Measure, XyzClass } from '@sleutel/domain/analysis';
import { defineVerb } from '../core/index.ts';
import { ComparedRuns, comparedWith } from './compared-runs.ts';
import { findRun } from './find-run.ts';
import type { RunHead } from './latest-run.ts';
import { type CellMove, movesBetween } from './moves.ts';
import { remembered } from './remembered.ts';

/** One box: how many accounts, what they weigh and what is at risk in them. */
export interface NineBoxCell {
  readonly cell: Cell;
  readonly abc: AbcClass;
  readonly xyz: XyzClass;
  readonly accounts: number;
  readonly keyAccounts: number;
  /** Of the measure, 0–1. */
  readonly share: number;
  /** Sum of the measure, decimal text. */
  readonly measure: string;
  readonly valueAtRisk: string;
}

export interface NineBox {
  readonly run: RunHead;
  /** What the moves are counted from; null for the first run. */
  readonly previous: RunHead | null;
  /** All twelve, A to C by X to Z and new, the empty ones too. */
  readonly cells: readonly NineBoxCell[];
  readonly moves: readonly CellMove[];
}

/** The ABC-XYZ cells of a run (the latest by default), and who moved since the run it is held against. */
export const nineBox = defineVerb({
  name: 'analysis.nineBox',
  input: ComparedRuns,
  run: async ({ db }, { runId, againstId }): Promise<NineBox | null> => {
    const found = await findRun(db.pool, runId);
    if (found === null) return null;
    const run: RunHead = { id: found.id, asOf: found.asOf, measure: found.measure };
    const previous = await comparedWith(db.pool, run, againstId);
    const [cells, moves] = await Promise.all([
      cellsOf(db.pool, run),
      previous === null ? [] : movesBetween(db.pool, previous, run),
    ]);
    return { run, previous, cells, moves };
  },
});

type CellRow = Omit<NineBoxCell, 'cell'>;

const measureColumn: Record<Measure, Prisma.Sql> = {
  revenue: Prisma.sql`revenue`,
  profit: Prisma.sql`profit`,
};

const cellsOf = remembered(async (pool, run: RunHead): Promise<NineBoxCell[]> => {
  const { rows } = await pool.query<CellRow>(Prisma.sql`
    SELECT abc, xyz, count(*)::int AS accounts, count(*) FILTER (WHERE key)::int AS "keyAccounts",
           sum(share) AS share, COALESCE(sum(${measureColumn[run.measure]}), 0) AS measure,
           sum(value_at_risk) AS "valueAtRisk"
    FROM analysis_snapshots WHERE run_id = ${run.id}::uuid GROUP BY abc, xyz`);
  const known = new Map(rows.map((row) => [cellOf(row.abc, row.xyz), row]));
  return AbcClass.options.flatMap((abc) =>
    XyzClass.options.map((xyz) => {
      const cell = cellOf(abc, xyz);
      return { ...emptyCell, ...known.get(cell), cell, abc, xyz };
    }),
  );
});

const emptyCell = { accounts: 0, keyAccounts: 0, share: 0, measure: '0', valueAtRisk: '0' };
