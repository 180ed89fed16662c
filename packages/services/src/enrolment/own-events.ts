import { type Db, Prisma, timeArray, uuidArray } from '@sleutel/db';
import type { BranchEvent } from '@sleutel/domain/sequence';

type OwnEvent = Exclude<BranchEvent, 'order'>;

interface EventRow {
  readonly enrolmentId: string;
  readonly event: OwnEvent;
  readonly at: Date;
}

/** The last reply and the last click by a person to any message of each enrolment, since it was entered. */
export async function loadOwnEvents(
  { pool }: Pick<Db, 'pool'>,
  enrolments: readonly { readonly id: string; readonly enteredAt: Date }[],
): Promise<ReadonlyMap<string, Readonly<Partial<Record<OwnEvent, Date>>>>> {
  const { rows } = await pool.query<EventRow>(Prisma.sql`
    SELECT m.enrolment_id AS "enrolmentId",
           CASE e.kind WHEN 'replied' THEN 'reply' ELSE 'humanClick' END AS event, max(e.occurred_at) AS at
    FROM unnest(${uuidArray(enrolments.map(({ id }) => id))}::uuid[],
                ${timeArray(enrolments.map(({ enteredAt }) => enteredAt))}::timestamptz[]) AS d(id, since)
    JOIN messages m ON m.enrolment_id = d.id AND m.created_at >= d.since
    JOIN message_events e ON e.message_id = m.id
    WHERE e.kind IN ('replied', 'clicked') AND NOT e.machine
    GROUP BY 1, 2`);
  const events = new Map<string, Partial<Record<OwnEvent, Date>>>();
  for (const { enrolmentId, event, at } of rows) {
    events.set(enrolmentId, { ...events.get(enrolmentId), [event]: at });
  }
  return events;
}
