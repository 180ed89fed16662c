import { type Db, Prisma } from '@sleutel/db';
import type { LossKind } from '@sleutel/domain/dossier';
import {
  everyMonth,
  type MonthCount,
  monthsLater,
  type ReasonCount,
  rankReasons,
} from '@sleutel/domain/loss';
import { type LossSpan, lostBetween, ownedBy, revenueBefore } from './loss-span.ts';

/** Losses or refusals of a calendar year so far beside the year before. Money is decimal text. */
export interface YearFigures {
  readonly thisYear: number;
  readonly lastYear: number;
  /** Of last year's, those up to the same day. */
  readonly lastYearByNow: number;
  /** What the accounts brought in the 365 days before. */
  readonly revenueThisYear: string;
  readonly revenueLastYear: string;
}

/** Both kinds, this year and last. */
export async function yearsOf(
  { pool }: Db,
  today: string,
  ownerId: string | null,
): Promise<Record<LossKind, YearFigures>> {
  const year = Number(today.slice(0, 4));
  const { rows } = await pool.query<YearFigures & { kind: LossKind }>(Prisma.sql`
    WITH noted AS (
      SELECT l.kind, l.lost_on, y.revenue, l.lost_on >= ${`${year}-01-01`}::date AS now
      FROM losses l JOIN accounts a ON a.id = l.account_id CROSS JOIN ${revenueBefore}
      WHERE l.lost_on BETWEEN ${`${year - 1}-01-01`}::date AND ${today}::date AND ${ownedBy(ownerId)}
    )
    SELECT kind, (count(*) FILTER (WHERE now))::int AS "thisYear",
           (count(*) FILTER (WHERE NOT now))::int AS "lastYear",
           (count(*) FILTER (WHERE lost_on <= ${today}::date - interval '1 year'))::int AS "lastYearByNow",
           COALESCE(sum(revenue) FILTER (WHERE now), 0)::text AS "revenueThisYear",
           COALESCE(sum(revenue) FILTER (WHERE NOT now), 0)::text AS "revenueLastYear"
    FROM noted GROUP BY kind`);
  const of = (kind: LossKind): YearFigures => {
    const { kind: _, ...figures } = rows.find((row) => row.kind === kind) ?? { kind, ...nothing };
    return figures;
  };
  return { loss: of('loss'), refusal: of('refusal') };
}

const nothing: YearFigures = {
  thisYear: 0,
  lastYear: 0,
  lastYearByNow: 0,
  revenueThisYear: '0',
  revenueLastYear: '0',
};

/** How many there were in each month of the span. */
export async function monthsOf(
  { pool }: Db,
  { from, until, kind, ownerId }: LossSpan,
): Promise<MonthCount[]> {
  const { rows } = await pool.query<MonthCount>(Prisma.sql`
    SELECT to_char(l.lost_on, 'YYYY-MM') AS month, count(*)::int AS count
    FROM losses l JOIN accounts a ON a.id = l.account_id
    WHERE l.kind = ${kind}::"LossKind" AND ${lostBetween(from, until)} AND ${ownedBy(ownerId)}
    GROUP BY 1`);
  return everyMonth(from, until, rows);
}

/** How often each reason was named in the last twelve months of the span, and in the twelve before them. */
export async function reasonsOf({ pool }: Db, { until, kind, ownerId }: LossSpan): Promise<ReasonCount[]> {
  const { rows } = await pool.query<ReasonCount>(Prisma.sql`
    SELECT r.reason, (count(*) FILTER (WHERE ${lostBetween(monthsLater(until, -11), until)}))::int AS recent,
           (count(*) FILTER (WHERE ${lostBetween(monthsLater(until, -23), monthsLater(until, -12))}))::int AS before
    FROM losses l JOIN accounts a ON a.id = l.account_id
    CROSS JOIN LATERAL (SELECT DISTINCT unnest(l.reasons)::text AS reason) r
    WHERE l.kind = ${kind}::"LossKind" AND ${lostBetween(monthsLater(until, -23), until)} AND ${ownedBy(ownerId)}
    GROUP BY 1`);
  return rankReasons(rows);
}
