import { type Db, derivedId, inTransaction, Prisma } from '@sleutel/db';
import { insertEvents } from '../webhook/outbox.ts';

interface Ended {
  readonly id: string;
  readonly endsAt: Date;
}

/**
 * Has other systems told of the programmes whose end went by, each end once. One that somebody is deciding or sending
 * for at this moment is left for the next time.
 */
export async function publishEnds({ pool }: Pick<Db, 'pool'>, now: Date): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Ended>(Prisma.sql`
      UPDATE programmes SET told_end = ends_at
      WHERE id IN (
        SELECT id FROM programmes
        WHERE state IN ('live', 'paused') AND ends_at <= ${now} AND told_end IS DISTINCT FROM ends_at
        FOR UPDATE SKIP LOCKED)
      RETURNING id, ends_at AS "endsAt"`);
    if (rows.length === 0) return;
    const events = rows.map(({ id, endsAt }) => ({
      id: derivedId(endsAt, `ended:${id}`),
      type: 'programme.ended' as const,
      occurredAt: endsAt,
      accountId: null,
      contactId: null,
      programmeId: id,
      data: {},
    }));
    await tx.query(insertEvents(events, now));
  });
}
