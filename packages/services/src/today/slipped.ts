import { type Db, Prisma } from '@sleutel/db';
import type { StatusReason } from '@sleutel/domain/analysis';
import type { TodayLine } from '@sleutel/domain/today';
import { latestRun, previousRun, type RunHead } from '../analysis/latest-run.ts';
import { remembered } from '../analysis/remembered.ts';
import type { TodayOf } from './get.ts';

const most = 20;
/** More than `most`, since accounts may be gone by now. */
const spare = 200;

const worse = Prisma.sql`(
  (l.status = 'slipping' AND e.status = 'active') OR (l.status = 'lost' AND e.status IN ('active', 'slipping')))`;

/** Of all accounts, those with the most at risk that stand worse in the later run; worked out once for both runs. */
const worstOf = remembered(async (pool, later: RunHead, earlier: RunHead): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>(Prisma.sql`
    SELECT l.account_id AS id
    FROM analysis_snapshots l
    JOIN analysis_snapshots e ON e.account_id = l.account_id AND e.run_id = ${earlier.id}::uuid
    WHERE l.run_id = ${later.id}::uuid AND ${worse}
    ORDER BY l.value_at_risk DESC, l.account_id LIMIT ${spare}`);
  return rows.map(({ id }) => id);
});

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
  // A manager's accounts stand where the newest analysis left them.
  const among =
    ownerId === null
      ? Prisma.sql`SELECT unnest(${await worstOf(pool, run, before)}::uuid[])`
      : Prisma.sql`SELECT st.account_id FROM account_standings st
          WHERE st.owner_id = ${ownerId} AND st.status IN ('slipping', 'lost')`;
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT a.id, a.name, e.status::text AS "from", l.status::text AS "to", l.reasons,
           l.value_at_risk::text AS "valueAtRisk"
    FROM (${among}) each (account_id)
    JOIN analysis_snapshots l ON l.account_id = each.account_id AND l.run_id = ${run.id}::uuid
    JOIN analysis_snapshots e ON e.account_id = each.account_id AND e.run_id = ${before.id}::uuid
    JOIN accounts a ON a.id = each.account_id
    WHERE ${worse}
    ORDER BY l.value_at_risk DESC, a.id LIMIT ${most}`);
  return rows.map(({ id, name, ...row }) => ({
    kind: 'slipped',
    key: `slipped:${id}:${run.asOf}`,
    account: { id, name },
    since: run.asOf,
    ...row,
  }));
}
