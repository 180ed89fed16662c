import { Prisma } from '@sleutel/db';
import { latestRun, type RunHead } from '../analysis/latest-run.ts';
import { defineVerb, type ServiceDeps } from '../core/index.ts';
import { conditionOf } from './conditions.ts';
import { type AccountListInput, AccountListInput as Input } from './list-input.ts';
import { type AccountListItem, itemOf, type ListRow } from './list-item.ts';
import { membersOf } from './members.ts';
import { nextSteps } from './next-steps.ts';
import { orderOf } from './order-by.ts';
import { trends, trendWindow } from './trend.ts';

export interface AccountList {
  /** How many accounts the filter leaves, on all pages together; null where nobody asked. */
  readonly total: number | null;
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
    const { total, rows } = await pageOfAccounts(ctx, run, input);
    const ids = rows.map((row) => row.id);
    const months = trendWindow(run?.asOf ?? ctx.now().toISOString().slice(0, 10));
    const [trendOf, stepOf] = await Promise.all([trends(ctx.db, ids, months), nextSteps(ctx.db, ids)]);
    return { total, run, trendMonths: months, items: rows.map((row) => itemOf(row, trendOf, stepOf)) };
  },
});

/** The page is found among the narrow standings; only its own accounts are read in full. */
async function pageOfAccounts(
  ctx: Pick<ServiceDeps, 'db' | 'now'>,
  run: RunHead | null,
  input: AccountListInput,
): Promise<{ total: number | null; rows: ListRow[] }> {
  const members = await membersOf(ctx, input);
  // A segment is worked out once, for the page and for the count.
  const chosen = members && Prisma.sql`chosen AS MATERIALIZED (${members}),`;
  const condition = conditionOf(input, members && Prisma.sql`TABLE chosen`);
  const total = input.counted
    ? Prisma.sql`(SELECT count(*)::int FROM account_standings st WHERE ${condition})`
    : Prisma.sql`NULL::int`;
  const { rows } = await ctx.db.pool.query<ListRow & { total: number | null }>(Prisma.sql`
    WITH ${chosen ?? Prisma.empty} page AS MATERIALIZED (
      SELECT st.account_id, row_number() OVER (ORDER BY ${orderOf(input)}) AS place
      FROM account_standings st WHERE ${condition}
      ORDER BY ${orderOf(input)} LIMIT ${input.limit} OFFSET ${input.offset}
    )
    SELECT counted.total, a.id, a.external_id, a.name, a.domain, a.industry, a.region, a.country, a.currency, a.tags,
           COALESCE(a.type, s.type) AS type, a.marked_key, u.id AS owner_id, u.name AS owner_name,
           s.rank, s.revenue, s.profit, s.share, s.abc, s.xyz, s.key, s.orders,
           s.last_order_on, s.days_since_last_order, s.p_alive, s.status, s.reasons, s.value_at_risk
    FROM (SELECT ${total} AS total) counted
    LEFT JOIN page ON true
    LEFT JOIN accounts a ON a.id = page.account_id
    LEFT JOIN analysis_snapshots s ON s.account_id = page.account_id AND s.run_id = ${run?.id ?? null}::uuid
    LEFT JOIN users u ON u.id = a.owner_id
    ORDER BY page.place`);
  return { total: rows[0]?.total ?? null, rows: rows.filter(({ id }) => id !== null) };
}
