import { type Db, Prisma } from '@sleutel/db';
import { MARKETING, type SuppressionReason } from '@sleutel/domain/consent';
import { releaseCodes } from '../offer/release.ts';
import { suppress } from './suppression.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Who is to get nothing more, and why. */
export interface Stop {
  readonly contactId: string;
  /** The address it came from; the one the person has now is suppressed with it. */
  readonly address: string | null;
  readonly reason: SuppressionReason;
  /** The message that led to it. */
  readonly messageId: string | null;
  readonly evidence: Readonly<Record<string, string>>;
  readonly at: Date;
}

/**
 * Stops all that is written to a person, at once and for every programme: suppresses the address, withdraws what was
 * consented to where it is the person's own wish, cancels what is ready and releases the codes in it. Whoever leases a
 * batch waits for this or is waited for, so that nothing begins to leave after it is committed.
 */
export async function stopWriting(tx: Tx, appSecret: string, stop: Stop): Promise<void> {
  const email = await lockContact(tx, stop.contactId);
  for (const address of new Set([stop.address, email])) {
    if (address) await suppress(tx, appSecret, { ...stop, address });
  }
  if (stop.reason === 'unsubscribed' || stop.reason === 'complained') await withdrawAll(tx, stop);
  await cancelReady(tx, stop.contactId, 'suppressed', stop.at);
}

/**
 * Locks a person against other changes of what may be written to them; the present address. The lock lets foreign keys
 * through and holds back whoever shares the row to write a message.
 */
export async function lockContact(tx: Tx, contactId: string): Promise<string | null> {
  const { rows } = await tx.query<{ email: string | null }>(Prisma.sql`
    SELECT email FROM contacts WHERE id = ${contactId}::uuid FOR NO KEY UPDATE`);
  return rows[0]?.email ?? null;
}

async function withdrawAll(tx: Tx, { contactId, evidence, at }: Stop): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO consents (contact_id, topic, state, evidence, recorded_at)
    SELECT ${contactId}::uuid, topic, 'withdrawn', ${JSON.stringify(evidence)}::jsonb, ${at}
    FROM (SELECT topic FROM consents WHERE contact_id = ${contactId}::uuid UNION SELECT ${MARKETING}) t
    WHERE EXISTS (SELECT FROM contacts WHERE id = ${contactId}::uuid)
    ON CONFLICT (contact_id, topic) DO UPDATE
      SET state = 'withdrawn', evidence = EXCLUDED.evidence, recorded_at = EXCLUDED.recorded_at
      WHERE consents.state <> 'withdrawn'`);
}

/**
 * Cancels what is ready for a person, of some topics or of all, and waits for those who are about to lease something
 * of theirs, so that they either are done or find what this transaction wrote.
 */
export async function cancelReady(
  tx: Tx,
  contactId: string,
  error: string,
  at: Date,
  topics: readonly string[] | null = null,
): Promise<void> {
  const { rows } = await tx.query<{ id: string; ready: boolean }>(Prisma.sql`
    SELECT m.id, m.state = 'ready' AND (${topics}::text[] IS NULL OR EXISTS (
      SELECT FROM programmes p
      WHERE p.id = m.programme_id AND COALESCE(p.settings->>'topic', ${MARKETING}) = ANY(${topics}::text[])
    )) AS ready
    FROM messages m
    WHERE m.contact_id = ${contactId}::uuid AND m.state IN ('ready', 'claimed')
    ORDER BY m.id FOR UPDATE OF m`);
  const ids = rows.filter(({ ready }) => ready).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.query(Prisma.sql`
    UPDATE messages SET state = 'cancelled', error = ${error} WHERE id = ANY(${ids}::uuid[])`);
  await releaseCodes(tx, ids, at);
}
