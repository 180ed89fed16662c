import { type Db, Prisma } from '@sleutel/db';
import type { News } from './learned-message.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Has those decided now who stand at a branch that waits for just this: a reply, or a click by a person. */
export async function wakeBranches(tx: Tx, news: readonly News[], now: Date): Promise<void> {
  const awaited = news
    .filter(({ event, learned }) => !learned.machine.has(event.id))
    .filter(({ event: { kind } }) => kind === 'clicked' || kind === 'replied')
    .map(({ message, event }) => ({
      enrolmentId: message.enrolmentId,
      on: event.kind === 'clicked' ? 'humanClick' : 'reply',
    }));
  if (awaited.length === 0) return;
  await tx.query(Prisma.sql`
    WITH locked AS (
      SELECT e.id
      FROM unnest(${awaited.map(({ enrolmentId }) => enrolmentId)}::uuid[], ${awaited.map(({ on }) => on)}::text[])
        AS w(enrolment_id, event)
      JOIN enrolments e ON e.id = w.enrolment_id AND e.state = 'active' AND e.due_at > ${now}
      JOIN sequence_versions v ON v.id = e.sequence_version_id
      WHERE EXISTS (
        SELECT FROM jsonb_array_elements(v.steps->'steps') step
        WHERE step->>'key' = e.step_key AND step->>'type' = 'branch' AND step->>'on' = w.event)
      ORDER BY e.id
      FOR UPDATE OF e
    )
    UPDATE enrolments e SET due_at = ${now} FROM locked l WHERE e.id = l.id`);
}
