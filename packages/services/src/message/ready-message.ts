import { type Db, Prisma } from '@sleutel/db';
import type { GuardSubject } from '../enrolment/guard-facts.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** A frozen message that waits for its batch. */
export interface ReadyMessage extends GuardSubject {
  readonly messageId: string;
  readonly stepKey: string;
  readonly contentHash: string;
  readonly enrolmentState: 'active' | 'held' | 'stopped' | 'finished';
  /** Of the programme, as it is while its row is locked. */
  readonly programmeVersion: number;
}

/** The programmes for which something is ready. */
export async function programmesWithReady({ pool }: Pick<Db, 'pool'>, now: Date): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(Prisma.sql`
    SELECT id FROM programmes p
    WHERE state = 'live' AND EXISTS (
      SELECT FROM messages m WHERE m.programme_id = p.id AND m.state = 'ready' AND m.send_after <= ${now})`);
  return rows.map(({ id }) => id);
}

/** Takes up to `limit` ready messages that nobody else has hold of, those that wait longest first. */
export async function lockReady(
  tx: Tx,
  programmeIds: readonly string[],
  now: Date,
  limit: number,
): Promise<ReadyMessage[]> {
  const { rows } = await tx.query<ReadyMessage>(Prisma.sql`
    SELECT m.id AS "messageId", m.enrolment_id AS "enrolmentId", m.programme_id AS "programmeId",
           m.account_id AS "accountId", m.contact_id AS "contactId", m.step_key AS "stepKey",
           m.content_hash AS "contentHash", e.entered_at AS "enteredAt", e.state AS "enrolmentState",
           p.version AS "programmeVersion"
    FROM messages m
    JOIN enrolments e ON e.id = m.enrolment_id
    JOIN programmes p ON p.id = m.programme_id
    WHERE m.state = 'ready' AND m.send_after <= ${now}
      AND p.state = 'live' AND p.id = ANY(${programmeIds}::uuid[])
    ORDER BY m.send_after, m.id
    LIMIT ${limit}
    FOR UPDATE OF m SKIP LOCKED
    FOR SHARE OF p`);
  return rows;
}
