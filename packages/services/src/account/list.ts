import { latestRun, type RunHead } from '../analysis/latest-run.ts';
import { companyDay } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { countedBy } from './counted.ts';
import { AccountListInput as Input } from './list-input.ts';
import { type AccountListItem, itemOf } from './list-item.ts';
import { listedRows } from './listed-rows.ts';
import { narrowingOf } from './narrowing.ts';
import { nextSteps } from './next-steps.ts';
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
    const rows = await listedRows(ctx.db, run, { narrowing, total }, input);
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
