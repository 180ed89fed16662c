import type { ArrivedMail } from '@sleutel/mailer';
import { z } from 'zod';
import { storable } from './storable.ts';

/** As many characters of an answer's text as can say when somebody is back. */
const LONGEST_TEXT = 20_000;

/** What the inbox keeps of an e-mail that came to the mailbox. */
export const MailPayload = z.object({
  from: z.string(),
  subject: z.string(),
  headers: z.record(z.string(), z.string()),
  text: z.string(),
  deliveryReport: z.string().nullable(),
  feedbackReport: z.string().nullable(),
  returnedIds: z.array(z.string()),
});
export type MailPayload = z.infer<typeof MailPayload>;

export function payloadOf(mail: ArrivedMail): MailPayload {
  const { from, subject, headers, text, deliveryReport, feedbackReport, returnedIds } = mail;
  const kept = {
    from,
    subject,
    headers,
    text: text.slice(0, LONGEST_TEXT),
    deliveryReport,
    feedbackReport,
    returnedIds,
  };
  return storable(kept) as MailPayload;
}
