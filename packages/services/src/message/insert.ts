import { type Db, Prisma } from '@sleutel/db';
import type { MessageHeaders } from '@sleutel/domain/message';

type Writer = Pick<Db['pool'], 'query'>;

/** A message as it is frozen: nothing in it changes any more. */
export interface NewMessage {
  readonly id: string;
  readonly programmeId: string;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly stepKey: string;
  readonly templateId: string;
  readonly language: string;
  readonly contentHash: string;
  readonly sender: string;
  readonly recipient: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: MessageHeaders;
  readonly sendAfter: Date;
  readonly createdAt: Date;
}

export async function insertMessages(tx: Writer, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const column = <K extends Exclude<keyof NewMessage, 'headers'>>(name: K) =>
    messages.map((each) => each[name]);
  const headers = messages.map((each) => JSON.stringify(each.headers));
  await tx.query(Prisma.sql`
    INSERT INTO messages (id, programme_id, enrolment_id, account_id, contact_id, step_key, template_id, language,
                          content_hash, sender, recipient, reply_to, subject, html, text, headers, send_after,
                          created_at)
    SELECT id, programme_id, enrolment_id, account_id, contact_id, step_key, template_id, language,
           content_hash, sender, recipient, reply_to, subject, html, text, headers::jsonb, send_after, created_at
    FROM unnest(
      ${column('id')}::uuid[], ${column('programmeId')}::uuid[], ${column('enrolmentId')}::uuid[],
      ${column('accountId')}::uuid[], ${column('contactId')}::uuid[], ${column('stepKey')}::text[],
      ${column('templateId')}::uuid[], ${column('language')}::text[], ${column('contentHash')}::text[],
      ${column('sender')}::text[], ${column('recipient')}::text[], ${column('replyTo')}::text[],
      ${column('subject')}::text[], ${column('html')}::text[], ${column('text')}::text[], ${headers}::text[],
      ${column('sendAfter')}::timestamptz[], ${column('createdAt')}::timestamptz[])
      AS m(id, programme_id, enrolment_id, account_id, contact_id, step_key, template_id, language, content_hash,
           sender, recipient, reply_to, subject, html, text, headers, send_after, created_at)`);
}
