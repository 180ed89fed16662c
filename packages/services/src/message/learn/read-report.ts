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
    default:
      return null;
  }
}

function readTouch({ id, kind, payload, receivedAt }: InboxEvent): Report | null {
  const touch = Touch.safeParse(payload);
  if (!touch.success || (kind !== 'clicked' && kind !== 'opened')) return null;
  const { messageId, ...detail } = touch.data;
  return { eventId: id, kind, about: { by: 'id', messageId }, occurredAt: receivedAt, detail };
}
