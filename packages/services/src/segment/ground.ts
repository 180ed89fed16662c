import { type Db, Prisma } from '@sleutel/db';
import { latestRun, previousRun } from '../analysis/latest-run.ts';

/** What rules are held against: the newest figures, those before them, and the day it is. */
export interface SegmentGround {
  readonly runId: string | null;
  readonly previousRunId: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export async function segmentGround(pool: Db['pool'], now: Date): Promise<SegmentGround> {
  const run = await latestRun(pool);
  const previous = run === null ? null : await previousRun(pool, run);
  return {
    runId: run?.id ?? null,
    previousRunId: previous?.id ?? null,
    today: now.toISOString().slice(0, 10),
  };
}

/** The tables a condition reads: `accounts a` and the latest run's `analysis_snapshots s`. */
export function segmentTables({ runId }: SegmentGround): Prisma.Sql {
  return Prisma.sql`accounts a
    LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = ${runId}::uuid`;
}
