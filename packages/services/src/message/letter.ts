import type { MessageHeaders } from '@sleutel/domain/message';
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
    headers: asStored(headers),
    ...(replyTo === null ? {} : { replyTo }),
  };
}

/** PostgreSQL keeps the names of a record by length, and those of one length by their bytes. */
function asStored(headers: MessageHeaders): Record<string, string> {
  const entries = Object.entries(headers);
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)));
}
