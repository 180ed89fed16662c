import { type Db, Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { latestRun, previousRun } from '../analysis/latest-run.ts';
import { companyZone } from '../company/index.ts';

/** What rules are held against: the newest figures, those before them, and the day it is. */
export interface SegmentGround {
  readonly runId: string | null;
  readonly previousRunId: string | null;
  /** `YYYY-MM-DD`, in the zone in which the company's days begin and end. */
  readonly today: string;
  readonly zone: string;
  /** Whether the newest figures are read where accounts stand by them. A rehearsal has figures of its own, and no such table. */
  readonly standing: boolean;
}

export async function segmentGround(pool: Db['pool'], now: Date): Promise<SegmentGround> {
  const run = await latestRun(pool);
  const previous = run === null ? null : await previousRun(pool, run);
  const zone = await companyZone(pool);
  return {
    runId: run?.id ?? null,
    previousRunId: previous?.id ?? null,
    today: dayIn(zone, now),
    zone,
    standing: false,
  };
}

/** The same for accounts as they stand at this moment, which is several times as fast where all of them are asked. */
export async function standingGround(pool: Db['pool'], now: Date): Promise<SegmentGround> {
  return { ...(await segmentGround(pool, now)), standing: true };
}

/**
 * The tables a condition reads: `accounts a` and the latest run's `analysis_snapshots s`, besides `account_standings st`
 * where accounts are read by how they stand. The server leaves out of those joined to `st` what no rule asks for.
 */
export function segmentTables({ runId, standing }: SegmentGround): Prisma.Sql {
  if (standing) {
    return Prisma.sql`account_standings st
    LEFT JOIN accounts a ON a.id = st.account_id
    LEFT JOIN analysis_snapshots s ON s.account_id = st.account_id AND s.run_id = ${runId}::uuid`;
  }
  return Prisma.sql`accounts a
    LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = ${runId}::uuid`;
}

/** The id of the account in them. */
export function segmentAccountId({ standing }: SegmentGround): Prisma.Sql {
  return standing ? Prisma.sql`st.account_id` : Prisma.sql`a.id`;
}
