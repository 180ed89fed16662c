import { type Db, Prisma } from '@sleutel/db';
import type { LeadSource } from '@sleutel/domain/account';
import { whileUnchanged } from '../core/index.ts';

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

const remembered = whileUnchanged<SourceCount[]>(1);

/** Where accounts came from and how many of them bought, the most first. */
export function sourceCounts({ pool }: Db): Promise<SourceCount[]> {
  return remembered(pool, { key: '', subjects: ['account_standings'] }, async () => {
    const { rows } = await pool.query<SourceCount>(Prisma.sql`
      SELECT lead_source AS source, count(*)::int AS accounts,
        count(*) FILTER (WHERE status = 'prospect')::int AS prospects,
        count(*) FILTER (WHERE status <> 'prospect')::float8 / count(*) AS conversion
      FROM account_standings GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST`);
    return rows;
  });
}
