import { type Db, Prisma } from '@sleutel/db';
import { signsBeforeLossDays } from '@sleutel/domain/dossier';
import type { Exposure } from '@sleutel/domain/loss';
import { signDay } from '../dossier/sign-day.ts';
import { type LossSpan, lostBetween, ownedBy } from './loss-span.ts';

export type SignalKind =
  | 'cancellation'
  | 'lateDelivery'
  | 'complaint'
  | 'brokenPromise'
  | 'longGap'
  | 'volumeDrop'
  | 'contactLeft'
  | 'competitorSeen'
  | 'tenderOpened'
  | 'click'
  | 'reply';

export interface SignExposure extends Exposure {
  readonly kind: SignalKind;
}

/**
 * How often each kind of sign was there in the days before a loss, and over the same days with accounts that stayed.
 * An account is at risk from its first completed order to its first loss. Every sign covers the days on which it lies
 * within the window, up to the next of its kind, so that stretches of one account never overlap: the accounts with a
 * sign on a day are then a running sum of beginnings and ends, and no account is looked at day by day.
 */
export async function exposuresOf(
  { pool }: Db,
  { from, until, kind, ownerId }: LossSpan,
  zone: string,
): Promise<SignExposure[]> {
  const days = signsBeforeLossDays;
  const { rows } = await pool.query<SignExposure>(Prisma.sql`
    WITH at_risk AS (
      SELECT a.id, r.first_on AS enters, COALESCE(min(x.lost_on), 'infinity'::date) AS leaves
      FROM accounts a JOIN order_rhythms r ON r.account_id = a.id
      LEFT JOIN losses x ON x.account_id = a.id AND (x.kind = 'loss' OR x.kind = ${kind}::"LossKind")
      WHERE ${ownedBy(ownerId)}
      GROUP BY a.id, r.first_on
    ), cases AS (
      SELECT l.id, l.account_id, l.lost_on FROM losses l JOIN at_risk a ON a.id = l.account_id AND a.enters <= l.lost_on
      WHERE l.kind = ${kind}::"LossKind" AND ${lostBetween(from, until)}
    ), signs AS (
      SELECT s.account_id, s.kind, d.day AS starts
      FROM signals s CROSS JOIN LATERAL (SELECT ${signDay(Prisma.sql`s`, zone)} AS day) d
      WHERE d.day BETWEEN (SELECT min(lost_on) FROM cases) - ${days}::int AND (SELECT max(lost_on) FROM cases)
    ), covered AS (
      SELECT account_id, kind, starts, LEAST(starts + ${days}::int + 1,
             lead(starts, 1, 'infinity'::date) OVER (PARTITION BY account_id, kind ORDER BY starts)) AS ends
      FROM signs
    ), stretches AS (
      SELECT NULL::"SignalKind" AS kind, enters AS starts, leaves AS ends FROM at_risk WHERE enters < leaves
      UNION ALL
      SELECT c.kind, GREATEST(c.starts, a.enters), LEAST(c.ends, a.leaves)
      FROM covered c JOIN at_risk a ON a.id = c.account_id
      WHERE GREATEST(c.starts, a.enters) < LEAST(c.ends, a.leaves)
    ), steps AS (
      SELECT kind, day, sum(step) AS step, 0 AS cases
      FROM (SELECT kind, starts AS day, 1 AS step FROM stretches UNION ALL SELECT kind, ends, -1 FROM stretches) each
      GROUP BY kind, day
    ), kinds AS (
      SELECT DISTINCT kind FROM signs UNION ALL SELECT NULL
    ), looks AS (
      SELECT k.kind, c.lost_on AS day, 0 AS step, count(*) AS cases FROM cases c CROSS JOIN kinds k GROUP BY 1, 2
    ), totals AS (
      SELECT kind, sum(present * cases) AS present
      FROM (SELECT kind, cases, sum(step) OVER (PARTITION BY kind ORDER BY day) AS present
            FROM (TABLE steps UNION ALL TABLE looks) merged) running
      GROUP BY kind
    ), exposed AS (
      SELECT s.kind, count(DISTINCT c.id) AS cases
      FROM cases c JOIN signs s ON s.account_id = c.account_id
       AND s.starts >= c.lost_on - ${days}::int AND s.starts <= c.lost_on
      GROUP BY s.kind
    )
    SELECT k.kind, (SELECT count(*) FROM cases)::int AS cases, COALESCE(e.cases, 0)::int AS "exposedCases",
           (SELECT present FROM totals WHERE kind IS NULL)::float8 AS "controlDays",
           COALESCE(t.present, 0)::float8 AS "exposedControlDays"
    FROM kinds k LEFT JOIN exposed e ON e.kind = k.kind LEFT JOIN totals t ON t.kind = k.kind
    WHERE k.kind IS NOT NULL`);
  return rows;
}
