import { type Db, Prisma } from '@sleutel/db';
import { type StandingChange, standingChanges } from '@sleutel/domain/account';
import { dayIn } from '@sleutel/domain/enrolment';
import { z } from 'zod';
import { snapshotsOf } from '../analysis/snapshot.ts';
import { companyZone } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { compared } from './compared.ts';
import { type AccountEvent, type AccountEventKind, eventsOf } from './events.ts';

/** What happened with an account since a day, `YYYY-MM-DD`. */
export interface Happened {
  readonly since: string;
  /** Completed orders; the amount is decimal text. */
  readonly orders: { readonly count: number; readonly amount: string };
  /** Everything else, by kind, the most frequent first. */
  readonly events: readonly { readonly kind: AccountEventKind; readonly count: number }[];
}

export interface AccountChanges {
  /** Since the analysis before the latest, with what moved between the two; null while there is none. */
  readonly analysis: (Happened & { readonly changes: readonly StandingChange[] }) | null;
  /** Since the last meeting or visit; null while there was none. */
  readonly meeting: Happened | null;
}

/** What changed about an account since it was looked at last, by the engine and by us. */
export const accountChanges = defineVerb({
  name: 'account.changes',
  input: z.object({ id: z.uuid() }),
  run: async ({ db, now }, { id }): Promise<AccountChanges> => {
    const zone = await companyZone(db.pool);
    const [snapshots, met, events] = await Promise.all([
      snapshotsOf(db.pool, id),
      lastMet(db, id, zone, now()),
      eventsOf(db, id, { today: dayIn(zone, now()), zone }),
    ]);
    const { snapshot, previous } = compared(snapshots);
    const [sinceAnalysis, sinceMeeting] = await ordersSince(db, id, [previous?.asOf ?? null, met]);
    return {
      analysis: snapshot &&
        previous && {
          since: previous.asOf,
          changes: standingChanges(previous, snapshot),
          orders: sinceAnalysis,
          events: counted(events.filter(({ on }) => on > previous.asOf)),
        },
      meeting:
        met === null
          ? null
          : { since: met, orders: sinceMeeting, events: counted(events.filter(({ on }) => on > met)) },
    };
  },
});

async function lastMet({ pool }: Db, accountId: string, zone: string, now: Date): Promise<string | null> {
  const { rows } = await pool.query<{ on: string | null }>(Prisma.sql`
    SELECT (max(happened_at) AT TIME ZONE ${zone})::date AS "on" FROM interactions
    WHERE account_id = ${accountId}::uuid AND kind IN ('meeting', 'visit') AND happened_at <= ${now}`);
  return rows[0]?.on ?? null;
}

type Orders = Happened['orders'];

/** Completed orders after each of two days; none after a day that is not known. */
async function ordersSince(
  { pool }: Db,
  accountId: string,
  [one, other]: readonly [string | null, string | null],
): Promise<[Orders, Orders]> {
  const after = (day: string | null) => Prisma.sql`FILTER (WHERE ordered_on > ${day}::date)`;
  const { rows } = await pool.query<{ one: number; oneAmount: string; other: number; otherAmount: string }>(
    Prisma.sql`
    SELECT count(*) ${after(one)}::int AS one, COALESCE(sum(amount) ${after(one)}, 0)::text AS "oneAmount",
           count(*) ${after(other)}::int AS other, COALESCE(sum(amount) ${after(other)}, 0)::text AS "otherAmount"
    FROM orders
    WHERE account_id = ${accountId}::uuid AND status = 'completed' AND ordered_on > LEAST(${one}::date, ${other}::date)`,
  );
  const [row] = rows;
  return [
    { count: row?.one ?? 0, amount: row?.oneAmount ?? '0' },
    { count: row?.other ?? 0, amount: row?.otherAmount ?? '0' },
  ];
}

function counted(events: readonly AccountEvent[]): Happened['events'] {
  const counts = new Map<AccountEventKind, number>();
  for (const { kind, times } of events) counts.set(kind, (counts.get(kind) ?? 0) + times);
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count);
}
