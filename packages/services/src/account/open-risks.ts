import { type Db, Prisma, prepared } from '@sleutel/db';

/** What is open with an account on a day and speaks against us, or may. */
export interface OpenRisks {
  /** Complaints nobody has closed. */
  readonly complaints: number;
  /** Promises past their day and not kept. */
  readonly promises: number;
  /** Deliveries past their day that have not come. */
  readonly deliveries: number;
  /** Tenders that are open. */
  readonly tenders: number;
}

/** Counts what is open at `today` (`YYYY-MM-DD`). */
export async function openRisksOf(db: Db, accountId: string, today: string): Promise<OpenRisks> {
  const { rows } = await db.pool.query<OpenRisks>(
    prepared(Prisma.sql`
    WITH this AS (SELECT ${accountId}::uuid AS id, ${today}::date AS today)
    SELECT
      (SELECT count(*)::int FROM complaints WHERE account_id = this.id AND closed_on IS NULL) AS complaints,
      (SELECT count(*)::int FROM promises WHERE account_id = this.id AND kept_on IS NULL AND due_on < today)
        AS promises,
      (SELECT count(*)::int FROM deliveries
        WHERE account_id = this.id AND delivered_on IS NULL AND promised_on < today) AS deliveries,
      (SELECT count(*)::int FROM tenders WHERE account_id = this.id AND outcome = 'open') AS tenders
    FROM this`),
  );
  return rows[0] ?? { complaints: 0, promises: 0, deliveries: 0, tenders: 0 };
}
