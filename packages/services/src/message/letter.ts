import type { OutgoingMessage } from '@sleutel/mailer';
import type { NewMessage } from './insert.ts';

/** A message as it leaves from who wrote it: the same as is read of it for another attempt, to the last byte. */
export function letterOf({
  id,
  sender,
  recipient,
  replyTo,
  subject,
  body,
  headers,
}: NewMessage): OutgoingMessage {
  const { markup } = body.frame;
  return {
    id,
    from: sender,
    to: recipient,
    subject,
    html: { markup, pieces: body.html },
    text: { markup, pieces: body.text },
    headers,
    ...(replyTo === null ? {} : { replyTo }),
  };
}
