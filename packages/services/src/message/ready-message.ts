import { type Db, Prisma } from '@sleutel/db';
import type { GuardSubject } from '../enrolment/guard-facts.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** A frozen message that waits for its batch. */
export interface ReadyMessage extends GuardSubject {
  readonly messageId: string;
  readonly stepKey: string;
  readonly contentHash: string;
  readonly enrolmentState: 'active' | 'held' | 'stopped' | 'finished';
}

/** The programmes for which something is ready. */
export async function programmesWithReady({ pool }: Pick<Db, 'pool'>, now: Date): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(Prisma.sql`
    SELECT id FROM programmes p
    WHERE state = 'live' AND EXISTS (
      SELECT FROM messages m WHERE m.programme_id = p.id AND m.ready_at <= ${now})`);
  return rows.map(({ id }) => id);
}

/** The live programmes among these with their versions; nobody changes or pauses them until the transaction ends. */
export async function shareLive(
  tx: Tx,
  programmeIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ id: string; version: number }>(Prisma.sql`
    SELECT id, version FROM programmes WHERE id = ANY(${programmeIds}::uuid[]) AND state = 'live'
    ORDER BY id FOR SHARE`);
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/**
 * Takes up to `limit` ready messages that nobody else has hold of, those that wait longest first. They are picked in
 * the order of their index before anything is joined, so a claim costs what it takes, however many are waiting.
 */
export async function lockReady(
  tx: Tx,
  programmeIds: readonly string[],
  now: Date,
  limit: number,
): Promise<ReadyMessage[]> {
  const { rows } = await tx.query<ReadyMessage>(Prisma.sql`
    WITH picked AS MATERIALIZED (
      SELECT id, enrolment_id, programme_id, account_id, contact_id, step_key, content_hash FROM messages
      WHERE ready_at <= ${now} AND programme_id = ANY(${programmeIds}::uuid[])
      ORDER BY ready_at
      LIMIT ${limit}
      FOR UPDATE SKIP LOCKED
    )
    SELECT m.id AS "messageId", m.enrolment_id AS "enrolmentId", m.programme_id AS "programmeId",
           m.account_id AS "accountId", m.contact_id AS "contactId", m.step_key AS "stepKey",
           m.content_hash AS "contentHash", e.entered_at AS "enteredAt", e.state AS "enrolmentState"
    FROM picked m JOIN enrolments e ON e.id = m.enrolment_id`);
  return rows;
}
