import { type Db, Prisma } from '@sleutel/db';
import { whileUnchanged } from '../core/index.ts';
import type { Narrowing } from './narrowing.ts';
import { withTables } from './narrowing.ts';

const remembered = whileUnchanged<number>(500);

/** How many accounts a filter leaves, exactly; counted again when something it depends on has changed. */
export function countedBy(pool: Db['pool'], narrowing: Narrowing): Promise<number> {
  const count = () => countNow(pool, narrowing);
  return narrowing.asked === null ? count() : remembered(pool, narrowing.asked, count);
}

async function countNow(pool: Db['pool'], { tables, condition }: Narrowing): Promise<number> {
  const { rows } = await pool.query<{ total: number }>(Prisma.sql`
    ${withTables(tables)} SELECT count(*)::int AS total FROM account_standings st WHERE ${condition}`);
  return rows[0]?.total ?? 0;
}
