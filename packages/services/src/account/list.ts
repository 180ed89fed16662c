import { Prisma, prepared } from '@sleutel/db';
import { latestRun, type RunHead } from '../analysis/latest-run.ts';
import { companyDay } from '../company/index.ts';
import { defineVerb, type ServiceDeps } from '../core/index.ts';
import { countedBy } from './counted.ts';
import { type AccountListInput, AccountListInput as Input } from './list-input.ts';
import { type AccountListItem, itemOf, type ListRow } from './list-item.ts';
import { type Narrowing, narrowingOf } from './narrowing.ts';
import { nextSteps } from './next-steps.ts';
import { orderedBy } from './ordered.ts';
import { pageOf } from './page-of.ts';
import { standingsOf } from './standings-of.ts';
import { trends, trendWindow } from './trend.ts';

export interface AccountList {
  /** How many accounts the filter leaves, on all pages together. */
  readonly total: number;
  /** Whether there may be more: so many people bear the words of a search that not all of them were looked at. */
  readonly capped: boolean;
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
    const narrowing = await narrowingOf(ctx, input);
    const total = await countedBy(ctx.db.pool, narrowing);
    const rows = total === 0 ? [] : await rowsOf(ctx.db, run, await pageOn(ctx.db, narrowing, total, input));
    const ids = rows.map((row) => row.id);
    const months = trendWindow(run?.asOf ?? (await companyDay(ctx.db.pool, ctx.now())));
    const [trendOf, stepOf] = await Promise.all([trends(ctx.db, ids, months), nextSteps(ctx.db, ids)]);
    return {
      total,
      capped: narrowing.capped,
      run,
      trendMonths: months,
      items: rows.map((row) => itemOf(row, trendOf, stepOf)),
    };
  },
});

interface Page {
  /** They end in `page`: the `external_id` of each account on it and its `place`. */
  readonly tables: readonly Prisma.Sql[];
  /** Whether it is asked for in the same words every time, whatever the filter. */
  readonly usual: boolean;
}

async function pageOn(
  { pool }: ServiceDeps['db'],
  narrowing: Narrowing,
  total: number,
  input: AccountListInput,
): Promise<Page> {
  const ordered = await orderedBy(pool, narrowing, total, input);
  if (ordered === null) {
    const { tables, from } = standingsOf(narrowing);
    return { tables: [...tables, pageOf(input, from)], usual: !narrowing.narrow };
  }
  const ids = ordered.slice(input.offset, input.offset + input.limit);
  const page = Prisma.sql`page AS (
    SELECT * FROM unnest(${ids}::text[]) WITH ORDINALITY AS p (external_id, place))`;
  return { tables: [page], usual: true };
}

/** The page is found among the narrow standings; only its own accounts are read in full. */
async function rowsOf(
  { pool }: ServiceDeps['db'],
  run: RunHead | null,
  { tables, usual }: Page,
): Promise<ListRow[]> {
  const statement = Prisma.sql`
    WITH ${Prisma.join([...tables], ', ')}
    SELECT a.id, a.external_id, a.name, a.domain, a.industry, a.region, a.country, a.currency, a.tags,
           COALESCE(a.type, s.type) AS type, a.marked_key, u.id AS owner_id, u.name AS owner_name,
           s.rank, s.revenue, s.profit, s.share, s.abc, s.xyz, s.key, s.orders,
           s.last_order_on, s.days_since_last_order, s.p_alive, s.status, s.reasons, s.value_at_risk
    FROM page
    JOIN accounts a ON a.external_id = page.external_id
    LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = ${run?.id ?? null}::uuid
    LEFT JOIN users u ON u.id = a.owner_id
    ORDER BY page.place`;
  const { rows } = await pool.query<ListRow>(usual ? prepared(statement) : statement);
  return rows;
}
