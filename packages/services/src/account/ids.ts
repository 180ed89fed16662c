import { Prisma } from '@sleutel/db';
import { defineVerb } from '../core/index.ts';
import { AccountFilter } from './list-input.ts';
import { narrowingOf, withTables } from './narrowing.ts';

/** As many as a programme can name. */
const MOST = 10_000;

/** The ids of the accounts a filter leaves, the first ten thousand by their number. */
export const accountIds = defineVerb({
  name: 'account.ids',
  input: AccountFilter,
  run: async (ctx, filter): Promise<string[]> => {
    const { tables, condition } = await narrowingOf(ctx, filter);
    const { rows } = await ctx.db.pool.query<{ id: string }>(Prisma.sql`
      ${withTables(tables)}
      SELECT st.account_id AS id FROM account_standings st WHERE ${condition}
      ORDER BY st.external_id LIMIT ${MOST}`);
    return rows.map(({ id }) => id);
  },
});
