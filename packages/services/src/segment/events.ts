import { Prisma } from '@sleutel/db';
import { isSegmentField, type SegmentFieldKey, segmentField } from '@sleutel/domain/segment';
import { signDay } from '../dossier/sign-day.ts';
import type { EventKey } from './columns.ts';
import { type SegmentGround, segmentAccountId } from './ground.ts';

/** Where an event is written down: the table, the condition, and the day it is of or its moment. */
interface EventSource {
  readonly table: Prisma.Sql;
  readonly at:
    | { readonly day: Prisma.Sql | ((zone: string) => Prisma.Sql) }
    | { readonly moment: Prisma.Sql };
  readonly where?: Prisma.Sql;
}

const order = (where: Prisma.Sql): EventSource => ({
  table: Prisma.sql`orders`,
  at: { day: Prisma.sql`ordered_on` },
  where,
});
const signal = (kind: Prisma.Sql): EventSource => ({
  table: Prisma.sql`signals s`,
  at: { day: (zone) => signDay(Prisma.sql`s`, zone) },
  where: Prisma.sql`kind = ${kind}`,
});
const tender = (outcome: Prisma.Sql): EventSource => ({
  table: Prisma.sql`tenders`,
  at: { day: Prisma.sql`decided_on` },
  where: Prisma.sql`outcome = ${outcome}`,
});
const interaction = (kinds: Prisma.Sql): EventSource => ({
  table: Prisma.sql`interactions`,
  at: { moment: Prisma.sql`happened_at` },
  where: Prisma.sql`kind IN (${kinds})`,
});
const loss = (kind: Prisma.Sql): EventSource => ({
  table: Prisma.sql`losses`,
  at: { day: Prisma.sql`lost_on` },
  where: Prisma.sql`kind = ${kind}`,
});

const sources: Record<EventKey, EventSource> = {
  ordered: order(Prisma.sql`status = 'completed'`),
  cancelled: order(Prisma.sql`status = 'cancelled'`),
  returned: order(Prisma.sql`status = 'returned'`),
  complained: { table: Prisma.sql`complaints`, at: { day: Prisma.sql`opened_on` } },
  tenderOpened: { table: Prisma.sql`tenders`, at: { day: Prisma.sql`opened_on` } },
  tenderWon: tender(Prisma.sql`'won'`),
  tenderLost: tender(Prisma.sql`'lost'`),
  deliveredLate: {
    table: Prisma.sql`deliveries`,
    at: { day: Prisma.sql`delivered_on` },
    where: Prisma.sql`delivered_on > promised_on`,
  },
  promiseBroken: {
    table: Prisma.sql`promises`,
    at: { day: Prisma.sql`due_on` },
    where: Prisma.sql`(kept_on IS NULL OR kept_on > due_on)`,
  },
  met: interaction(Prisma.sql`'meeting', 'visit'`),
  spoke: interaction(Prisma.sql`'meeting', 'visit', 'call'`),
  lost: loss(Prisma.sql`'loss'`),
  refused: loss(Prisma.sql`'refusal'`),
  longGap: signal(Prisma.sql`'longGap'`),
  volumeDrop: signal(Prisma.sql`'volumeDrop'`),
  contactLeft: signal(Prisma.sql`'contactLeft'`),
  competitorSeen: signal(Prisma.sql`'competitorSeen'`),
  clicked: signal(Prisma.sql`'click'`),
  replied: signal(Prisma.sql`'reply'`),
  messageSent: { table: Prisma.sql`messages`, at: { moment: Prisma.sql`sent_at` } },
};

/** Whether the account has at least so many of an event in the last days, today's included. */
export function happenedCondition(
  field: string,
  { times, days }: { readonly times: number; readonly days: number },
  ground: SegmentGround,
): Prisma.Sql {
  if (!isSegmentField(field) || !isEvent(field)) throw new Error(`${field} is no event`);
  const { table, at, where } = sources[field];
  const enough =
    times === 1 ? Prisma.empty : Prisma.sql`GROUP BY account_id HAVING count(*) >= ${times}::int`;
  return Prisma.sql`${segmentAccountId(ground)} IN (
    SELECT account_id FROM ${table}
    WHERE ${within(at, days, ground)} AND account_id IS NOT NULL AND ${where ?? Prisma.sql`true`} ${enough})`;
}

/** Moments are held against the moments at which the days begin, so that an index on them serves. */
function within(at: EventSource['at'], days: number, { today, zone }: SegmentGround): Prisma.Sql {
  const first = Prisma.sql`${today}::date - ${days}::int`;
  if ('day' in at) {
    const day = typeof at.day === 'function' ? at.day(zone) : at.day;
    return Prisma.sql`${day} BETWEEN ${first} AND ${today}::date`;
  }
  return Prisma.sql`${at.moment} >= (${first})::timestamp AT TIME ZONE ${zone}
      AND ${at.moment} < (${today}::date + 1)::timestamp AT TIME ZONE ${zone}`;
}

function isEvent(field: SegmentFieldKey): field is EventKey {
  return segmentField(field).kind === 'event';
}
