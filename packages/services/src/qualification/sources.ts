import { type Db, Prisma } from '@sleutel/db';
import type { LeadSource } from '@sleutel/domain/account';

/** What became of the accounts that came from one place. */
export interface SourceCount {
  /** Null where nobody knows. */
  readonly source: LeadSource | null;
  readonly accounts: number;
  /** Who has not bought yet. */
  readonly prospects: number;
  /** Share of the accounts that have bought, 0 to 1. */
  readonly conversion: number;
}

/** Where accounts came from and how many of them bought, the most first. */
export async function sourceCounts({ pool }: Db): Promise<SourceCount[]> {
  const { rows } = await pool.query<SourceCount>(Prisma.sql`
    SELECT a.lead_source AS source, count(*)::int AS accounts,
      count(*) FILTER (WHERE st.status = 'prospect')::int AS prospects,
      count(*) FILTER (WHERE st.status <> 'prospect')::float8 / count(*) AS conversion
    FROM accounts a JOIN account_standings st ON st.account_id = a.id
    GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST`);
  return rows;
}
