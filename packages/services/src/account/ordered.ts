import { type Db, Prisma } from '@sleutel/db';
import { whileUnchanged } from '../core/index.ts';
import type { AccountListInput } from './list-input.ts';
import type { Narrowing } from './narrowing.ts';
import { pageOf } from './page-of.ts';
import { standingsOf } from './standings-of.ts';

type Order = Pick<AccountListInput, 'sort' | 'direction'>;

/** Of more than these the pages are read in the order of an index, which is sooner than putting them all in order. */
const most = 10_000;

/** A list for each manager of a large house, and some besides. */
const remembered = whileUnchanged<string[]>(100);

/**
 * The external ids of all accounts that a filter leaves, in the order of the list, for as long as nothing of it changes;
 * null where they are too many or nobody could know that.
 */
export async function orderedBy(
  pool: Db['pool'],
  narrowing: Narrowing,
  total: number,
  { sort, direction }: Order,
): Promise<readonly string[] | null> {
  const { asked, narrow } = narrowing;
  if (asked === null || !narrow || total > most) return null;
  const key = JSON.stringify([asked.key, sort, direction]);
  return remembered(pool, { ...asked, key }, () => allInOrder(pool, narrowing, { sort, direction }));
}

/** The external ids of all accounts that a filter leaves, in the order of the list, as they are at one moment. */
export async function allInOrder(pool: Db['pool'], narrowing: Narrowing, order: Order): Promise<string[]> {
  const { tables, from } = standingsOf({ ...narrowing, listed: true });
  const all = pageOf({ ...order, limit: Number.MAX_SAFE_INTEGER, offset: 0 }, from);
  const { rows } = await pool.query<{ ids: string[] }>(Prisma.sql`
    WITH ${Prisma.join([...tables, all], ', ')}
    SELECT ARRAY(SELECT external_id FROM page ORDER BY place) AS ids`);
  return rows[0]?.ids ?? [];
}
