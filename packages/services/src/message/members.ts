import { type Db, Prisma, uuidArray } from '@sleutel/db';
import type { OutgoingMessage } from '@sleutel/mailer';
import { z } from 'zod';
import type { GuardSubject } from '../enrolment/guard-facts.ts';
import { type StoredBody, thawAllPieces } from './frozen-body.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** A message of a batch that is about to leave, as what the guards are asked about it. */
export interface Member extends GuardSubject {
  readonly messageId: string;
  readonly batchId: string;
  readonly position: number;
  readonly stepKey: string;
  readonly contentHash: string;
  /** Somebody who is enrolled no more counts as stopped. */
  readonly enrolmentState: 'active' | 'held' | 'stopped' | 'finished';
  readonly to: string;
}

/** The messages of batches in their order. Locked in the order of their ids, as everybody locks messages. */
export async function lockMembers(
  tx: Tx,
  batches: readonly { readonly id: string; readonly members: readonly string[] }[],
): Promise<Member[]> {
  const { rows } = await tx.query<Member>(Prisma.sql`
    WITH locked AS MATERIALIZED (
      SELECT id, batch_id, batch_position, enrolment_id, programme_id, account_id, contact_id, step_key, content_hash,
             recipient, created_at
      FROM messages WHERE id = ANY(${uuidArray(batches.flatMap(({ members }) => members))}::uuid[])
        AND batch_id = ANY(${uuidArray(batches.map(({ id }) => id))}::uuid[]) AND state = 'claimed'
      ORDER BY id FOR UPDATE
    )
    SELECT m.id AS "messageId", m.batch_id AS "batchId", m.batch_position AS position,
           m.enrolment_id AS "enrolmentId", m.programme_id AS "programmeId", m.account_id AS "accountId",
           m.contact_id AS "contactId", m.step_key AS "stepKey", m.content_hash AS "contentHash",
           m.recipient AS "to", COALESCE(e.entered_at, m.created_at) AS "enteredAt",
           COALESCE(e.state, 'stopped') AS "enrolmentState"
    FROM locked m LEFT JOIN enrolments e ON e.id = m.enrolment_id
    ORDER BY m.batch_id, m.batch_position`);
  return rows;
}

type LetterRow = Omit<OutgoingMessage, 'replyTo' | 'headers' | 'html' | 'text'> &
  StoredBody & { readonly replyTo: string | null; readonly headers: unknown };

const Headers = z.record(z.string(), z.string());

/** Messages to their last byte, by their ids. */
export async function lettersOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OutgoingMessage>> {
  const { rows } = await tx.query<LetterRow>(Prisma.sql`
    SELECT id, sender AS "from", recipient AS "to", reply_to AS "replyTo", subject, headers,
           frame_id AS "frameId", pieces
    FROM messages WHERE id = ANY(${uuidArray(ids)}::uuid[])`);
  const bodies = await thawAllPieces(tx, rows);
  return new Map(
    rows.map(({ id, from, to, subject, replyTo, headers }, index) => {
      const { html = '', text = '' } = bodies[index] ?? {};
      const own = { id, from, to, subject, html, text, headers: Headers.parse(headers) };
      return [id, { ...own, ...(replyTo === null ? {} : { replyTo }) }];
    }),
  );
}
