import { type Db, Prisma } from '@sleutel/db';
import type { StatusReason } from '@sleutel/domain/analysis';
import type { TodayLine } from '@sleutel/domain/today';
import { latestRun, previousRun } from '../analysis/latest-run.ts';
import type { TodayOf } from './get.ts';

const most = 20;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly reasons: StatusReason[];
  readonly valueAtRisk: string;
}

/** Accounts that stand worse than at the analysis before, those with the most at risk first. */
export async function slippedLines({ pool }: Db, { ownerId }: TodayOf): Promise<TodayLine[]> {
  const run = await latestRun(pool);
  const before = run && (await previousRun(pool, run));
  if (!run || !before) return [];
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT a.id, a.name, e.status::text AS "from", l.status::text AS "to", l.reasons,
           l.value_at_risk::text AS "valueAtRisk"
    FROM analysis_snapshots l
    JOIN analysis_snapshots e ON e.account_id = l.account_id AND e.run_id = ${before.id}::uuid
    JOIN accounts a ON a.id = l.account_id
    WHERE l.run_id = ${run.id}::uuid
      AND ((l.status = 'slipping' AND e.status = 'active') OR (l.status = 'lost' AND e.status IN ('active', 'slipping')))
      AND (${ownerId}::text IS NULL OR a.owner_id = ${ownerId})
    ORDER BY l.value_at_risk DESC, a.id LIMIT ${most}`);
  return rows.map(({ id, name, ...row }) => ({
    kind: 'slipped',
    key: `slipped:${id}:${run.asOf}`,
    account: { id, name },
    since: run.asOf,
    ...row,
  }));
}
