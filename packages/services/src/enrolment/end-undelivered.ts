import { type Db, Prisma } from '@sleutel/db';
import { stopUnderWay } from './stop-under-way.ts';
import { cancelUnsent, lockEnrolments } from './under-way.ts';

type Tx = Pick<Db['pool'], 'query'>;

/**
 * Ends the enrolments whose e-mail failed for good: what comes later speaks to somebody who got it. Whoever entered or
 * began anew since goes on. The messages are locked, which comes after programmes; in what state these are makes no
 * difference.
 */
export async function endUndelivered(
  tx: Tx,
  messageIds: readonly string[],
  reason: string,
  at: Date,
): Promise<void> {
  if (messageIds.length === 0) return;
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    SELECT DISTINCT e.id
    FROM messages m JOIN enrolments e ON e.id = m.enrolment_id
    WHERE m.id = ANY(${messageIds}::uuid[]) AND e.state IN ('active', 'held') AND e.entered_at <= m.created_at`);
  const locked = await lockEnrolments(
    tx,
    rows.map(({ id }) => id),
  );
  const leaving = locked.filter(({ state }) => state === 'active' || state === 'held');
  await cancelUnsent(
    tx,
    leaving.map(({ id }) => id),
    'notDelivered',
    at,
  );
  await stopUnderWay(tx, leaving, { rule: 'notDelivered', inputs: { reason }, at });
}
