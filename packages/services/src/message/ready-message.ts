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

/** The live programmes for which something is ready, those first for which something waits longest. */
export async function programmesWithReady({ pool }: Pick<Db, 'pool'>, now: Date): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(Prisma.sql`
    SELECT p.id FROM programmes p
    CROSS JOIN LATERAL (
      SELECT ready_at FROM messages m WHERE m.programme_id = p.id AND m.ready_at <= ${now}
      ORDER BY m.ready_at LIMIT 1) first
    WHERE p.state = 'live'
    ORDER BY first.ready_at`);
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
 * Takes up to `limit` ready messages that nobody else has hold of, one programme after the other, those that wait
 * longest first. They are picked in the order of their index before anything is joined, so a claim costs what it takes,
 * however many are waiting.
 */
export async function lockReady(
  tx: Tx,
  programmeIds: readonly string[],
  now: Date,
  limit: number,
): Promise<ReadyMessage[]> {
  // A message that was claimed leaves its place in the index behind, which only a reader in the index's order clears
  // away; and until the table's statistics know of a launch, the planner would collect all places and sort them.
  await tx.query('SET LOCAL enable_bitmapscan = off');
  const ready: ReadyMessage[] = [];
  for (const programmeId of programmeIds) {
    if (ready.length >= limit) break;
    ready.push(...(await lockReadyOf(tx, programmeId, now, limit - ready.length)));
  }
  await tx.query('SET LOCAL enable_bitmapscan = on');
  return ready;
}

async function lockReadyOf(tx: Tx, programmeId: string, now: Date, limit: number): Promise<ReadyMessage[]> {
  const { rows } = await tx.query<ReadyMessage>(
    withEnrolment(Prisma.sql`
      SELECT ${picked} FROM messages WHERE programme_id = ${programmeId}::uuid AND ready_at <= ${now}
      ORDER BY ready_at LIMIT ${limit}
      FOR UPDATE SKIP LOCKED`),
  );
  return rows;
}

/** The same for certain messages; where somebody else was quicker, there is nothing left to take. */
export async function lockWritten(
  tx: Tx,
  programmeIds: readonly string[],
  now: Date,
  messageIds: readonly string[],
): Promise<ReadyMessage[]> {
  const { rows } = await tx.query<ReadyMessage>(
    withEnrolment(Prisma.sql`
      SELECT ${picked} FROM messages
      WHERE id = ANY(${messageIds}::uuid[]) AND programme_id = ANY(${programmeIds}::uuid[]) AND ready_at <= ${now}
      FOR UPDATE SKIP LOCKED`),
  );
  return rows;
}

/** What is looked at of a message. */
const picked = Prisma.sql`id, enrolment_id, programme_id, account_id, contact_id, step_key, content_hash`;

function withEnrolment(messages: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH picked AS MATERIALIZED (${messages})
    SELECT m.id AS "messageId", m.enrolment_id AS "enrolmentId", m.programme_id AS "programmeId",
           m.account_id AS "accountId", m.contact_id AS "contactId", m.step_key AS "stepKey",
           m.content_hash AS "contentHash", e.entered_at AS "enteredAt", e.state AS "enrolmentState"
    FROM picked m JOIN enrolments e ON e.id = m.enrolment_id`;
}
