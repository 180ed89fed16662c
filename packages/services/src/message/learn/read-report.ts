import { z } from 'zod';
import { readMail } from './read-mail.ts';
import { readResend } from './read-resend.ts';
import { Touch } from './record-touch.ts';
import type { InboxEvent, Report } from './report.ts';

/** What an event of the inbox says of a message; null where it says nothing that we know of. */
export function readReport(event: InboxEvent): Report | null {
  switch (event.provider) {
    case 'resend':
      return readResend(event);
    case 'mailbox':
      return readMail(event);
    case 'sleutel':
      return readTouch(event);
    case 'person':
      return readNote(event);
    default:
      return null;
  }
}

const Note = z.object({ messageId: z.uuid() });

function readNote({ id, payload, receivedAt }: InboxEvent): Report | null {
  const note = Note.safeParse(payload);
  if (!note.success) return null;
  const about = { by: 'id', messageId: note.data.messageId } as const;
  return { eventId: id, kind: 'replied', about, occurredAt: receivedAt, detail: { reply: 'person' } };
}

function readTouch({ id, kind, payload, receivedAt }: InboxEvent): Report | null {
  const touch = Touch.safeParse(payload);
  if (!touch.success || (kind !== 'clicked' && kind !== 'opened')) return null;
  const { messageId, ...detail } = touch.data;
  return { eventId: id, kind, about: { by: 'id', messageId }, occurredAt: receivedAt, detail };
}
