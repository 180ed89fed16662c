import { Prisma } from '@sleutel/db';
import { isSegmentField, type SegmentFieldKey, segmentField } from '@sleutel/domain/segment';
import type { EventKey } from './columns.ts';
import { type SegmentGround, segmentAccountId } from './ground.ts';

/** Where an event is written down: the table, the condition, and the day it is of. */
interface EventSource {
  readonly table: Prisma.Sql;
  readonly day: Prisma.Sql;
  readonly where?: Prisma.Sql;
}

const order = (where: Prisma.Sql): EventSource => ({
  table: Prisma.sql`orders`,
  day: Prisma.sql`ordered_on`,
  where,
});
const signal = (kind: Prisma.Sql): EventSource => ({
  table: Prisma.sql`signals`,
  day: Prisma.sql`occurred_at`,
  where: Prisma.sql`kind = ${kind}`,
});
const tender = (outcome: Prisma.Sql): EventSource => ({
  table: Prisma.sql`tenders`,
  day: Prisma.sql`decided_on`,
  where: Prisma.sql`outcome = ${outcome}`,
});
const interaction = (kinds: Prisma.Sql): EventSource => ({
  table: Prisma.sql`interactions`,
  day: Prisma.sql`happened_at`,
  where: Prisma.sql`kind IN (${kinds})`,
});
const loss = (kind: Prisma.Sql): EventSource => ({
  table: Prisma.sql`losses`,
  day: Prisma.sql`lost_on`,
  where: Prisma.sql`kind = ${kind}`,
});

const sources: Record<EventKey, EventSource> = {
  ordered: order(Prisma.sql`status = 'completed'`),
  cancelled: order(Prisma.sql`status = 'cancelled'`),
  returned: order(Prisma.sql`status = 'returned'`),
  complained: { table: Prisma.sql`complaints`, day: Prisma.sql`opened_on` },
  tenderOpened: { table: Prisma.sql`tenders`, day: Prisma.sql`opened_on` },
  tenderWon: tender(Prisma.sql`'won'`),
  tenderLost: tender(Prisma.sql`'lost'`),
  deliveredLate: {
    table: Prisma.sql`deliveries`,
    day: Prisma.sql`delivered_on`,
    where: Prisma.sql`delivered_on > promised_on`,
  },
  promiseBroken: {
    table: Prisma.sql`promises`,
    day: Prisma.sql`due_on`,
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
  messageSent: { table: Prisma.sql`messages`, day: Prisma.sql`sent_at` },
};

/** Whether the account has at least so many of an event in the last days, today's included. */
export function happenedCondition(
  field: string,
  { times, days }: { readonly times: number; readonly days: number },
  ground: SegmentGround,
): Prisma.Sql {
  if (!isSegmentField(field) || !isEvent(field)) throw new Error(`${field} is no event`);
  const { today } = ground;
  const { table, day, where } = sources[field];
  const enough =
    times === 1 ? Prisma.empty : Prisma.sql`GROUP BY account_id HAVING count(*) >= ${times}::int`;
  return Prisma.sql`${segmentAccountId(ground)} IN (
    SELECT account_id FROM ${table}
    WHERE ${day} >= ${today}::date - ${days}::int AND ${day} < ${today}::date + 1
      AND account_id IS NOT NULL AND ${where ?? Prisma.sql`true`} ${enough})`;
}

function isEvent(field: SegmentFieldKey): field is EventKey {
  return segmentField(field).kind === 'event';
}
