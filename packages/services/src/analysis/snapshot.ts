import { type Db, Prisma, prepared } from '@sleutel/db';
import {
  type AbcClass,
  type AccountStatus,
  type AccountType,
  type Cell,
  cellOf,
  type Measure,
  type StatusReason,
  type TypeReason,
  type XyzClass,
} from '@sleutel/domain/analysis';

/** What one run says of one account. Money is decimal text, days are `YYYY-MM-DD`. */
export interface AccountSnapshot {
  readonly runId: string;
  readonly asOf: string;
  readonly measure: Measure;
  /** Place by the measure, 1 the largest. */
  readonly rank: number;
  readonly revenue: string;
  readonly profit: string | null;
  /** Share of the measure, 0–1. */
  readonly share: number;
  readonly cumulativeShare: number;
  readonly abc: AbcClass;
  readonly xyz: XyzClass;
  readonly cell: Cell;
  readonly cv: number | null;
  readonly type: AccountType | null;
  readonly typeReason: TypeReason | null;
  readonly key: boolean;
  readonly orders: number;
  readonly cancelled: number;
  readonly firstOrderOn: string | null;
  readonly lastOrderOn: string | null;
  readonly medianGapDays: number | null;
  readonly daysSinceLastOrder: number | null;
  readonly pAlive: number | null;
  readonly expectedOrders52w: number | null;
  readonly status: AccountStatus;
  readonly reasons: readonly StatusReason[];
  readonly valueAtRisk: string;
}

/** The columns of a snapshot by their names here, of `analysis_snapshots s` joined to `analysis_runs r`. */
export const snapshotColumns = Prisma.raw(`
  s.run_id AS "runId", r.as_of AS "asOf", r.measure, s.rank, s.revenue, s.profit, s.share,
  s.cumulative_share AS "cumulativeShare", s.abc, s.xyz, s.cv, s.type, s.type_reason AS "typeReason", s.key,
  s.orders, s.cancelled, s.first_order_on AS "firstOrderOn", s.last_order_on AS "lastOrderOn",
  s.median_gap_days AS "medianGapDays", s.days_since_last_order AS "daysSinceLastOrder",
  s.p_alive AS "pAlive", s.expected_orders_52w AS "expectedOrders52w", s.status, s.reasons,
  s.value_at_risk AS "valueAtRisk"`);

/** A row of those columns. */
export type SnapshotRow = Omit<AccountSnapshot, 'cell'>;

export function readSnapshot(row: SnapshotRow): AccountSnapshot {
  return { ...row, cell: cellOf(row.abc, row.xyz) };
}

/** Every snapshot of an account, the latest day first. */
export async function snapshotsOf(pool: Db['pool'], accountId: string): Promise<AccountSnapshot[]> {
  const { rows } = await pool.query<SnapshotRow>(
    prepared(Prisma.sql`
    SELECT ${snapshotColumns}
    FROM analysis_snapshots s JOIN analysis_runs r ON r.id = s.run_id
    WHERE s.account_id = ${accountId}::uuid
    ORDER BY r.as_of DESC, r.created_at DESC, r.id DESC`),
  );
  return rows.map(readSnapshot);
}
