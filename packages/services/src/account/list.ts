import { Prisma } from '@sleutel/db';
import { latestRun, type RunHead } from '../analysis/latest-run.ts';
import { defineVerb, type ServiceDeps } from '../core/index.ts';
import { type AccountListInput, AccountListInput as Input } from './list-input.ts';
import { type AccountListItem, itemOf, type ListRow } from './list-item.ts';
import { type Narrowing, narrowingOf } from './narrowing.ts';
import { nextSteps } from './next-steps.ts';
import { pageOf } from './page-of.ts';
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
  const { tables, from } = standingsOf(await narrowingOf(ctx, input));
  const total = input.counted ? Prisma.sql`(SELECT count(*)::int FROM ${from})` : Prisma.sql`NULL::int`;
  const { rows } = await ctx.db.pool.query<ListRow & { total: number | null }>(Prisma.sql`
    WITH ${Prisma.join([...tables, pageOf(input, from)], ', ')}
    SELECT counted.total, a.id, a.external_id, a.name, a.domain, a.industry, a.region, a.country, a.currency, a.tags,
           COALESCE(a.type, s.type) AS type, a.marked_key, u.id AS owner_id, u.name AS owner_name,
           s.rank, s.revenue, s.profit, s.share, s.abc, s.xyz, s.key, s.orders,
           s.last_order_on, s.days_since_last_order, s.p_alive, s.status, s.reasons, s.value_at_risk
    FROM (SELECT ${total} AS total) counted
    LEFT JOIN page ON true
    LEFT JOIN accounts a ON a.external_id = page.external_id
    LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = ${run?.id ?? null}::uuid
    LEFT JOIN users u ON u.id = a.owner_id
    ORDER BY page.place`);
  return { total: rows[0]?.total ?? null, rows: rows.filter(({ id }) => id !== null) };
}

/** The standings that a filter leaves, and the tables they are read from. */
function standingsOf({ tables, condition, listed }: Narrowing): {
  readonly tables: readonly Prisma.Sql[];
  readonly from: Prisma.Sql;
} {
  const from = Prisma.sql`account_standings st WHERE ${condition}`;
  if (!listed) return { tables, from };
  const left = Prisma.sql`left_over AS MATERIALIZED (SELECT st.* FROM ${from})`;
  return { tables: [...tables, left], from: Prisma.sql`left_over st WHERE true` };
}
