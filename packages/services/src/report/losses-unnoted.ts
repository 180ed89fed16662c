import { type Db, Prisma } from '@sleutel/db';
import { latestRun } from '../analysis/latest-run.ts';
import { ownedBy } from './loss-span.ts';

/** Accounts the latest analysis calls lost, though nobody noted a loss since their last order. */
export interface UnnotedLosses {
  /** Null before the first analysis. */
  readonly asOf: string | null;
  readonly count: number;
  /** Those with the most at risk, not more than ten. Money is decimal text. */
  readonly accounts: readonly {
    readonly id: string;
    readonly name: string;
    readonly lastOrderOn: string | null;
    readonly valueAtRisk: string;
    /** In which the account orders. */
    readonly currency: string;
  }[];
}

const shown = 10;

export async function unnotedLosses(
  { pool }: Db,
  ownerId: string | null,
  companyCurrency: string,
): Promise<UnnotedLosses> {
  const run = await latestRun(pool);
  const { rows } = await pool.query<UnnotedLosses['accounts'][number] & { total: number }>(Prisma.sql`
    SELECT a.id, a.name, st.last_order_on::text AS "lastOrderOn",
           COALESCE(st.value_at_risk, 0)::text AS "valueAtRisk",
           COALESCE(a.currency, ${companyCurrency}) AS currency, (count(*) OVER ())::int AS total
    FROM account_standings st JOIN accounts a ON a.id = st.account_id
    WHERE st.status = 'lost' AND ${ownedBy(ownerId)} AND NOT EXISTS (
      SELECT FROM losses l WHERE l.account_id = a.id AND l.kind = 'loss'
        AND (st.last_order_on IS NULL OR l.lost_on >= st.last_order_on))
    ORDER BY st.value_at_risk DESC NULLS LAST, a.external_id LIMIT ${shown}`);
  return {
    asOf: run?.asOf ?? null,
    count: rows[0]?.total ?? 0,
    accounts: rows.map(({ id, name, lastOrderOn, valueAtRisk, currency }) => ({
      id,
      name,
      lastOrderOn,
      valueAtRisk,
      currency,
    })),
  };
}
