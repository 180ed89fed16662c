import { type Db, Prisma, prepared } from '@sleutel/db';
import type { OutgoingMessage } from '@sleutel/mailer';
import { z } from 'zod';
import type { GuardSubject } from '../enrolment/guard-facts.ts';
import { type StoredBody, thawAll } from './frozen-body.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** A message of a batch that is about to leave, as what the guards are asked about it. */
export interface Member extends GuardSubject {
  readonly messageId: string;
  readonly position: number;
  readonly stepKey: string;
  readonly contentHash: string;
  /** Somebody who is enrolled no more counts as stopped. */
  readonly enrolmentState: 'active' | 'held' | 'stopped' | 'finished';
  /** Whom it goes to, as it is written on it. */
  readonly to: string;
}

/** The messages of a batch in their order. Locked in the order of their ids, as everybody locks messages. */
export async function lockMembers(tx: Tx, batchId: string, messageIds: readonly string[]): Promise<Member[]> {
  const { rows } = await tx.query<Member>(
    prepared(Prisma.sql`
    WITH locked AS MATERIALIZED (
      SELECT id, batch_position, enrolment_id, programme_id, account_id, contact_id, step_key, content_hash,
             recipient, created_at
      FROM messages WHERE id = ANY(${messageIds}::uuid[]) AND batch_id = ${batchId}::uuid AND state = 'claimed'
      ORDER BY id FOR UPDATE
    )
    SELECT m.id AS "messageId", m.batch_position AS position, m.enrolment_id AS "enrolmentId",
           m.programme_id AS "programmeId", m.account_id AS "accountId", m.contact_id AS "contactId",
           m.step_key AS "stepKey", m.content_hash AS "contentHash", m.recipient AS "to",
           COALESCE(e.entered_at, m.created_at) AS "enteredAt", COALESCE(e.state, 'stopped') AS "enrolmentState"
    FROM locked m LEFT JOIN enrolments e ON e.id = m.enrolment_id
    ORDER BY m.batch_position`),
  );
  return rows;
}

type LetterRow = Omit<OutgoingMessage, 'replyTo' | 'headers' | 'html' | 'text'> &
  StoredBody & { readonly replyTo: string | null; readonly headers: unknown };

const Headers = z.record(z.string(), z.string());

/** Messages to their last byte, in the order they are asked for. */
export async function lettersOf(tx: Tx, ids: readonly string[]): Promise<OutgoingMessage[]> {
  const { rows } = await tx.query<LetterRow>(
    prepared(Prisma.sql`
    SELECT m.id, m.sender AS "from", m.recipient AS "to", m.reply_to AS "replyTo", m.subject, m.headers,
           m.frame_id AS "frameId", m.pieces
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS w(id, place) JOIN messages m ON m.id = w.id
    ORDER BY w.place`),
  );
  const bodies = await thawAll(tx, rows);
  return rows.map(({ id, from, to, subject, replyTo, headers }, index) => ({
    id,
    from,
    to,
    subject,
    html: bodies[index]?.html ?? '',
    text: bodies[index]?.text ?? '',
    headers: Headers.parse(headers),
    ...(replyTo === null ? {} : { replyTo }),
  }));
}
