import { type Db, Prisma } from '@sleutel/db';
import type { Measure } from '@sleutel/domain/analysis';

interface Asked {
  readonly measure: Measure;
  /** The day of the last order of any kind. */
  readonly lastDay: string | null;
  /** Where the company is. */
  readonly today: string;
}

/**
 * The day that an analysis is as of where nobody says: that of the last order, so that a late import does not make
 * everyone look silent. An order that is dated ahead does not take everybody there with it. Where a later day was
 * analysed already it is that day, also after orders were taken back: else what is analysed now would not be the state
 * of affairs.
 */
export async function defaultAsOf(pool: Db['pool'], { measure, lastDay, today }: Asked): Promise<string> {
  const ordered = lastDay !== null && lastDay > today ? await lastDayUntil(pool, today) : lastDay;
  const { rows } = await pool.query<{ asOf: string | null }>(Prisma.sql`
    SELECT max(as_of) AS "asOf" FROM analysis_runs
    WHERE measure = ${measure}::"Measure" AND as_of <= ${today}::date`);
  const analysed = rows[0]?.asOf ?? null;
  if (ordered === null || (analysed !== null && analysed > ordered)) return analysed ?? today;
  return ordered;
}

async function lastDayUntil(pool: Db['pool'], today: string): Promise<string | null> {
  const { rows } = await pool.query<{ day: string | null }>(Prisma.sql`
    SELECT max(ordered_on) AS day FROM orders WHERE ordered_on <= ${today}::date`);
  return rows[0]?.day ?? null;
}
