import { Prisma, prepared } from '@sleutel/db';
import type { RunHead } from '../analysis/latest-run.ts';
import type { ServiceDeps } from '../core/index.ts';
import type { AccountListInput } from './list-input.ts';
import type { ListRow } from './list-item.ts';
import type { Narrowing } from './narrowing.ts';
import { orderedBy } from './ordered.ts';
import { pageOf } from './page-of.ts';
import { standingsOf } from './standings-of.ts';

/** What a filter leaves, and how many they are. */
interface Left {
  readonly narrowing: Narrowing;
  readonly total: number;
}

type Window = Pick<AccountListInput, 'sort' | 'direction' | 'limit' | 'offset'>;

/** One page of the accounts that a filter leaves, in the order of the list. */
export async function listedRows(
  db: ServiceDeps['db'],
  run: RunHead | null,
  { narrowing, total }: Left,
  window: Window,
): Promise<ListRow[]> {
  return total === 0 ? [] : rowsOf(db, run, await pageOn(db, narrowing, total, window));
}

/** These accounts, as far as they are still there, in this order. */
export function rowsWith(
  db: ServiceDeps['db'],
  run: RunHead | null,
  externalIds: readonly string[],
): Promise<ListRow[]> {
  return rowsOf(db, run, pageWith(externalIds));
}

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
  input: Window,
): Promise<Page> {
  const ordered = await orderedBy(pool, narrowing, total, input);
  if (ordered === null) {
    const { tables, from } = standingsOf(narrowing);
    return { tables: [...tables, pageOf(input, from)], usual: !narrowing.narrow };
  }
  return pageWith(ordered.slice(input.offset, input.offset + input.limit));
}

function pageWith(externalIds: readonly string[]): Page {
  const page = Prisma.sql`page AS (
    SELECT * FROM unnest(${externalIds}::text[]) WITH ORDINALITY AS p (external_id, place))`;
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
