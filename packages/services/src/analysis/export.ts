import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { decimalCell, type Sheet, type SheetCell } from '../export/index.ts';
import { findRun } from './find-run.ts';
import { readSnapshot, type SnapshotRow, snapshotColumns } from './snapshot.ts';

/** The accounts of a run (the latest by default) as the rows of a file; null before the first run. */
export const exportAnalysis = defineVerb({
  name: 'analysis.export',
  input: z.object({ runId: z.uuid().optional() }),
  run: async ({ db: { pool } }, { runId }): Promise<Sheet | null> => {
    const run = await findRun(pool, runId);
    if (run === null) return null;
    return { name: `Analysis ${run.asOf}`, columns, rows: (await rowsOf(pool, run.id)).map(cellsOf) };
  },
});

interface ExportRow extends SnapshotRow {
  readonly account: string;
  readonly name: string;
  readonly owner: string | null;
}

const columns = [
  'rank',
  'account',
  'name',
  'owner',
  'status',
  'cell',
  'type',
  'key',
  'revenue',
  'profit',
  'share',
  'cumulative-share',
  'cv',
  'orders',
  'cancelled',
  'first-order-on',
  'last-order-on',
  'median-gap-days',
  'days-since-last-order',
  'p-alive',
  'expected-orders-52w',
  'value-at-risk',
] as const;

function cellsOf(row: ExportRow): SheetCell[] {
  const snapshot = readSnapshot(row);
  return [
    snapshot.rank,
    row.account,
    row.name,
    row.owner,
    snapshot.status,
    snapshot.cell,
    snapshot.type,
    snapshot.key,
    decimalCell(snapshot.revenue),
    decimalCell(snapshot.profit),
    snapshot.share,
    snapshot.cumulativeShare,
    snapshot.cv,
    snapshot.orders,
    snapshot.cancelled,
    snapshot.firstOrderOn,
    snapshot.lastOrderOn,
    snapshot.medianGapDays,
    snapshot.daysSinceLastOrder,
    snapshot.pAlive,
    snapshot.expectedOrders52w,
    decimalCell(snapshot.valueAtRisk),
  ];
}

async function rowsOf(pool: Db['pool'], runId: string): Promise<ExportRow[]> {
  const { rows } = await pool.query<ExportRow>(Prisma.sql`
    SELECT a.external_id AS account, a.name, u.name AS owner, ${snapshotColumns}
    FROM analysis_snapshots s
    JOIN analysis_runs r ON r.id = s.run_id
    JOIN accounts a ON a.id = s.account_id
    LEFT JOIN users u ON u.id = a.owner_id
    WHERE s.run_id = ${runId}::uuid ORDER BY s.rank`);
  return rows;
}
