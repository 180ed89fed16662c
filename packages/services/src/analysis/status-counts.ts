import { Prisma } from '@sleutel/db';
import { AccountStatus } from '@sleutel/domain/analysis';
import type { RunHead } from './latest-run.ts';
import { remembered } from './remembered.ts';

export interface StatusCount {
  readonly status: AccountStatus;
  readonly accounts: number;
  readonly keyAccounts: number;
  /** Of the measure, 0–1. */
  readonly share: number;
  /** Decimal text. */
  readonly valueAtRisk: string;
}

/** Accounts that changed status between two runs. */
export interface StatusMove {
  readonly from: AccountStatus;
  readonly to: AccountStatus;
  readonly accounts: number;
  readonly valueAtRisk: string;
}

export const statusCounts = remembered(async (pool, run: RunHead): Promise<StatusCount[]> => {
  const { rows } = await pool.query<StatusCount>(Prisma.sql`
    SELECT status, count(*)::int AS accounts, count(*) FILTER (WHERE key)::int AS "keyAccounts",
           sum(share) AS share, sum(value_at_risk) AS "valueAtRisk"
    FROM analysis_snapshots WHERE run_id = ${run.id}::uuid GROUP BY status`);
  const known = new Map(rows.map((row) => [row.status, row]));
  const none = { accounts: 0, keyAccounts: 0, share: 0, valueAtRisk: '0' };
  return AccountStatus.options.map((status) => ({ ...none, ...known.get(status), status }));
});

export const statusMoves = remembered(
  async (pool, earlier: RunHead, later: RunHead): Promise<StatusMove[]> => {
    const { rows } = await pool.query<StatusMove>(Prisma.sql`
    SELECT e.status AS "from", l.status AS "to", count(*)::int AS accounts,
           sum(l.value_at_risk) AS "valueAtRisk"
    FROM analysis_snapshots e JOIN analysis_snapshots l USING (account_id)
    WHERE e.run_id = ${earlier.id}::uuid AND l.run_id = ${later.id}::uuid AND e.status <> l.status
    GROUP BY 1, 2 ORDER BY sum(l.value_at_risk) DESC, 1, 2`);
    return rows;
  },
);
