import { type Db, Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { type OutcomeCounts, onTimeShare } from '@sleutel/domain/promise';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';

/** How what was due in a time turned out. What is open and not due yet is in neither count. */
export interface Punctuality extends OutcomeCounts {
  /** Of what was due, 0 to 1; null where nothing was. */
  readonly share: number | null;
}

export interface NamedPunctuality extends Punctuality {
  readonly id: string;
  readonly name: string;
  readonly promises: Punctuality;
  readonly tasks: Punctuality;
}

export interface PunctualityReport {
  readonly from: string;
  readonly until: string;
  readonly all: Punctuality;
  /** Whoever promised something or had a task, the least punctual first. */
  readonly managers: readonly NamedPunctuality[];
  /** The accounts that were kept waiting most, not more than fifty. */
  readonly accounts: readonly NamedPunctuality[];
  /** By the month things were due in (`YYYY-MM`). */
  readonly months: readonly (Punctuality & { readonly month: string })[];
}

const Input = z.object({
  /** The days things were due on; the last twelve months where they are left out. */
  from: Day.optional(),
  until: Day.optional(),
  accountId: z.uuid().optional(),
});

/** Whether promises and tasks were done in time: by whoever owed them, by account and by month. */
export const punctualityReport = defineVerb({
  name: 'report.punctuality',
  input: Input,
  run: async ({ db, now }, { from, until, accountId }): Promise<PunctualityReport> => {
    const { timeZone } = await loadCompany(db);
    const today = dayIn(timeZone, now());
    const span = {
      from: from ?? yearBefore(until ?? today),
      until: until ?? today,
      today,
      accountId: accountId ?? null,
    };
    const rows = await outcomes(db, span, timeZone);
    const by = (set: Row['set']) => rows.filter((row) => row.set === set);
    const [all] = by('all');
    return {
      from: span.from,
      until: span.until,
      all: punctuality(all?.onTime ?? 0, all?.late ?? 0),
      managers: by('user').map(named).sort(leastPunctual),
      accounts: by('account').map(named).sort(mostLate).slice(0, mostAccounts),
      months: by('month')
        .map((row) => ({ month: row.id, ...punctuality(row.onTime, row.late) }))
        .sort((one, other) => (one.month < other.month ? -1 : 1)),
    };
  },
});

const mostAccounts = 50;

interface Row {
  readonly set: 'all' | 'user' | 'account' | 'month';
  readonly id: string;
  readonly name: string;
  readonly onTime: number;
  readonly late: number;
  readonly promisesOnTime: number;
  readonly promisesLate: number;
}

interface Span {
  readonly from: string;
  readonly until: string;
  readonly today: string;
  readonly accountId: string | null;
}

/** One pass over what was due, summed four ways. A promise nobody is named for is owed by the account's manager. */
async function outcomes(
  { pool }: Db,
  { from, until, today, accountId }: Span,
  timeZone: string,
): Promise<Row[]> {
  const { rows } = await pool.query<Row>(Prisma.sql`
    WITH due AS (
      SELECT true AS promise, p.account_id, COALESCE(p.by_user_id, a.owner_id) AS user_id, p.due_on, p.kept_on AS done_on
      FROM promises p JOIN accounts a ON a.id = p.account_id
      WHERE p.due_on BETWEEN ${from}::date AND ${until}::date
      UNION ALL
      SELECT false, t.account_id, t.assignee_id, t.due_on, (t.done_at AT TIME ZONE ${timeZone})::date FROM tasks t
      WHERE t.due_on BETWEEN ${from}::date AND ${until}::date
    ), outcome AS (
      SELECT promise, account_id, user_id, to_char(due_on, 'YYYY-MM') AS month,
             done_on IS NOT NULL AND done_on <= due_on AS on_time
      FROM due
      WHERE (done_on IS NOT NULL OR due_on < ${today}::date)
        AND (${accountId}::uuid IS NULL OR account_id = ${accountId}::uuid)
    )
    SELECT CASE WHEN GROUPING(o.user_id) = 0 THEN 'user' WHEN GROUPING(o.account_id) = 0 THEN 'account'
                WHEN GROUPING(o.month) = 0 THEN 'month' ELSE 'all' END AS "set",
           COALESCE(o.user_id, o.account_id::text, o.month, '') AS id,
           COALESCE(CASE WHEN GROUPING(o.user_id) = 0 THEN max(u.name) WHEN GROUPING(o.account_id) = 0 THEN max(a.name) END, '')
             AS name,
           (count(*) FILTER (WHERE on_time))::int AS "onTime", (count(*) FILTER (WHERE NOT on_time))::int AS late,
           (count(*) FILTER (WHERE on_time AND promise))::int AS "promisesOnTime",
           (count(*) FILTER (WHERE NOT on_time AND promise))::int AS "promisesLate"
    FROM outcome o LEFT JOIN users u ON u.id = o.user_id LEFT JOIN accounts a ON a.id = o.account_id
    GROUP BY GROUPING SETS ((), (o.user_id), (o.account_id), (o.month))
    HAVING GROUPING(o.user_id, o.account_id, o.month) = 7 OR COALESCE(o.user_id, o.account_id::text, o.month) IS NOT NULL`);
  return rows;
}

function named({ id, name, onTime, late, promisesOnTime, promisesLate }: Row): NamedPunctuality {
  return {
    id,
    name,
    ...punctuality(onTime, late),
    promises: punctuality(promisesOnTime, promisesLate),
    tasks: punctuality(onTime - promisesOnTime, late - promisesLate),
  };
}

function punctuality(onTime: number, late: number): Punctuality {
  return { onTime, late, share: onTimeShare({ onTime, late }) };
}

function leastPunctual(one: NamedPunctuality, other: NamedPunctuality): number {
  return (one.share ?? 1) - (other.share ?? 1) || one.name.localeCompare(other.name, 'en');
}

function mostLate(one: NamedPunctuality, other: NamedPunctuality): number {
  return other.late - one.late || leastPunctual(one, other);
}

function yearBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 364 * 86_400_000).toISOString().slice(0, 10);
}
