import { type Db, Prisma } from '@sleutel/db';
import type { AccountStatus, StatusReason } from '@sleutel/domain/analysis';

/** How the account stands, and how it stood at the meeting before. Money is decimal text. */
export interface BriefStanding {
  readonly asOf: string;
  readonly status: AccountStatus;
  readonly reasons: readonly StatusReason[];
  readonly valueAtRisk: string;
  readonly daysSinceLastOrder: number | null;
  readonly before: {
    readonly asOf: string;
    readonly status: AccountStatus;
    readonly valueAtRisk: string;
  } | null;
  /** Completed orders since the meeting before. */
  readonly orders: { readonly count: number; readonly amount: string };
}

interface Row extends Omit<BriefStanding, 'before' | 'orders'> {
  readonly earlier: boolean;
}

export async function standingSince(
  { pool }: Db,
  accountId: string,
  since: string | null,
): Promise<BriefStanding | null> {
  const [snapshots, orders] = await Promise.all([
    pool.query<Row>(Prisma.sql`
      SELECT DISTINCT ON (earlier) r.as_of AS "asOf", s.status, s.reasons, s.value_at_risk::text AS "valueAtRisk",
             s.days_since_last_order AS "daysSinceLastOrder", r.as_of <= ${since}::date IS TRUE AS earlier
      FROM analysis_snapshots s JOIN analysis_runs r ON r.id = s.run_id
      WHERE s.account_id = ${accountId}::uuid
      ORDER BY earlier, r.as_of DESC, r.created_at DESC`),
    pool.query<BriefStanding['orders']>(Prisma.sql`
      SELECT count(*)::int AS count, COALESCE(sum(amount), 0)::text AS amount FROM orders
      WHERE account_id = ${accountId}::uuid AND status = 'completed'
        AND (${since}::date IS NULL OR ordered_on >= ${since}::date)`),
  ]);
  const latest = snapshots.rows.find(({ earlier }) => !earlier) ?? snapshots.rows[0];
  if (!latest) return null;
  const { earlier: _, ...standing } = latest;
  const before = snapshots.rows.find((row) => row.earlier && row !== latest);
  return {
    ...standing,
    before: before ? { asOf: before.asOf, status: before.status, valueAtRisk: before.valueAtRisk } : null,
    orders: orders.rows[0] ?? { count: 0, amount: '0' },
  };
}
