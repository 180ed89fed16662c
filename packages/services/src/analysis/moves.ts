import { Prisma } from '@sleutel/db';
import { type AbcClass, type Cell, cellOf, type XyzClass } from '@sleutel/domain/analysis';
import type { RunHead } from './latest-run.ts';
import { remembered } from './remembered.ts';

/** Accounts that went from one cell to another between two runs. */
export interface CellMove {
  /** Null: not an account in the earlier run. */
  readonly from: Cell | null;
  /** Null: no longer an account. */
  readonly to: Cell | null;
  readonly accounts: number;
  /** Their share of the measure now (of the earlier run for those who are gone), 0–1. */
  readonly share: number;
}

interface MoveRow {
  readonly from_abc: AbcClass | null;
  readonly from_xyz: XyzClass | null;
  readonly to_abc: AbcClass | null;
  readonly to_xyz: XyzClass | null;
  readonly accounts: number;
  readonly share: number;
}

/** The moves between two runs, those of most accounts first. Who stayed in a cell is not among them. */
export const movesBetween = remembered(
  async (pool, earlier: RunHead, later: RunHead): Promise<CellMove[]> => {
    const { rows } = await pool.query<MoveRow>(Prisma.sql`
    SELECT e.abc AS from_abc, e.xyz AS from_xyz, l.abc AS to_abc, l.xyz AS to_xyz,
           count(*)::int AS accounts, sum(COALESCE(l.share, e.share)) AS share
    FROM (SELECT * FROM analysis_snapshots WHERE run_id = ${earlier.id}::uuid) e
    FULL JOIN (SELECT * FROM analysis_snapshots WHERE run_id = ${later.id}::uuid) l USING (account_id)
    WHERE (e.abc, e.xyz) IS DISTINCT FROM (l.abc, l.xyz)
    GROUP BY 1, 2, 3, 4
    ORDER BY accounts DESC, 1, 2, 3, 4`);
    return rows.map((row) => ({
      from: cell(row.from_abc, row.from_xyz),
      to: cell(row.to_abc, row.to_xyz),
      accounts: row.accounts,
      share: row.share,
    }));
  },
);

function cell(abc: AbcClass | null, xyz: XyzClass | null): Cell | null {
  return abc === null || xyz === null ? null : cellOf(abc, xyz);
}
