import { type Db, Prisma } from '@sleutel/db';
import { latestRun, type RunHead } from '../analysis/latest-run.ts';
import { defineVerb } from '../core/index.ts';
import { conditionOf } from './conditions.ts';
import { type AccountListInput, AccountListInput as Input } from './list-input.ts';
import { type AccountListItem, itemOf, type ListRow } from './list-item.ts';
import { nextSteps } from './next-steps.ts';
import { orderOf } from './order-by.ts';
import { trends, trendWindow } from './trend.ts';

export interface AccountList {
  /** How many accounts the filter leaves, on all pages together. */
  readonly total: number;
  /** The analysis the figures are from; null before the first one. */
  readonly run: RunHead | null;
  /** Months of the trends, `YYYY-MM`, oldest first. */
  readonly trendMonths: readonly string[];
  readonly items: readonly AccountListItem[];
}

/** One page of accounts with the figures of the latest analysis. */
export const listAccounts = defineVerb({
  name: 'account.list',
  input: Input,
  run: async (ctx, input): Promise<AccountList> => {
    const run = await latestRun(ctx.db.pool);
    const [total, rows] = await Promise.all([
      countAccounts(ctx.db, run, input),
      pageOfAccounts(ctx.db, run, input),
    ]);
    const ids = rows.map((row) => row.id);
    const months = trendWindow(run?.asOf ?? ctx.now().toISOString().slice(0, 10));
    const [trendOf, stepOf] = await Promise.all([trends(ctx.db, ids, months), nextSteps(ctx.db, ids)]);
    return { total, run, trendMonths: months, items: rows.map((row) => itemOf(row, trendOf, stepOf)) };
  },
});

async function countAccounts(db: Db, run: RunHead | null, input: AccountListInput): Promise<number> {
  const { rows } = await db.pool.query<{ total: number }>(
    Prisma.sql`SELECT count(*)::int AS total FROM ${source(run)} WHERE ${conditionOf(input)}`,
  );
  return rows[0]?.total ?? 0;
}

async function pageOfAccounts(db: Db, run: RunHead | null, input: AccountListInput): Promise<ListRow[]> {
  const { rows } = await db.pool.query<ListRow>(Prisma.sql`
    WITH page AS (
      SELECT a.id, row_number() OVER (ORDER BY ${orderOf(input)}) AS place
      FROM ${source(run)} WHERE ${conditionOf(input)}
      ORDER BY ${orderOf(input)} LIMIT ${input.limit} OFFSET ${input.offset}
    )
    SELECT a.id, a.external_id, a.name, a.domain, a.industry, a.country, a.currency, a.tags,
           COALESCE(a.type, s.type) AS type, a.marked_key, u.id AS owner_id, u.name AS owner_name,
           s.rank, s.revenue, s.profit, s.share, s.abc, s.xyz, s.key, s.orders,
           s.last_order_on, s.days_since_last_order, s.p_alive, s.status, s.reasons, s.value_at_risk
    FROM page JOIN accounts a ON a.id = page.id
    LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = ${run?.id ?? null}::uuid
    LEFT JOIN users u ON u.id = a.owner_id
    ORDER BY page.place`);
  return rows;
}

function source(run: RunHead | null): Prisma.Sql {
  return Prisma.sql`accounts a
    LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = ${run?.id ?? null}::uuid`;
}
