import { Prisma } from '@sleutel/db';
import { MOST_NAMED_ACCOUNTS } from '@sleutel/domain/programme';
import { defineVerb } from '../core/index.ts';
import { AccountFilter } from './list-input.ts';
import { narrowingOf, withTables } from './narrowing.ts';

/** The ids of the accounts a filter leaves, by their number, as many as an audience can name. */
export const accountIds = defineVerb({
  name: 'account.ids',
  input: AccountFilter,
  run: async (ctx, filter): Promise<string[]> => {
    const { tables, condition } = await narrowingOf(ctx, filter);
    const { rows } = await ctx.db.pool.query<{ id: string }>(Prisma.sql`
      ${withTables(tables)}
      SELECT st.account_id AS id FROM account_standings st WHERE ${condition}
      ORDER BY st.external_id LIMIT ${MOST_NAMED_ACCOUNTS}`);
    return rows.map(({ id }) => id);
  },
});
