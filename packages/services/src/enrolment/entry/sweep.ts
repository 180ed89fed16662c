import { type Db, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

/** The state of affairs that a programme looks through its accounts in. */
export interface Today {
  /** The company's day, `YYYY-MM-DD`. */
  readonly day: string;
  /** The latest analysis; null before the first. */
  readonly runId: string | null;
}

/** Whether a programme has yet to look through all accounts on this day, or with the figures of the latest analysis. */
export async function isSweepDue(tx: Tx, programmeId: string, { day, runId }: Today): Promise<boolean> {
  const { rows } = await tx.query<{ swept: boolean }>(Prisma.sql`
    SELECT swept_on >= ${day}::date AND run_id IS NOT DISTINCT FROM ${runId}::uuid AS swept
    FROM programme_sweeps WHERE programme_id = ${programmeId}::uuid`);
  return rows[0]?.swept !== true;
}

export interface Swept extends Today {
  readonly at: Date;
  readonly entered: number;
  readonly gone: number;
}

export function keepSweep(programmeId: string, { day, runId, at, entered, gone }: Swept): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO programme_sweeps (programme_id, swept_on, run_id, at, entered, gone)
    VALUES (${programmeId}::uuid, ${day}::date, ${runId}::uuid, ${at}, ${entered}, ${gone})
    ON CONFLICT (programme_id) DO UPDATE
      SET swept_on = EXCLUDED.swept_on, run_id = EXCLUDED.run_id, at = EXCLUDED.at, entered = EXCLUDED.entered,
          gone = EXCLUDED.gone`;
}
