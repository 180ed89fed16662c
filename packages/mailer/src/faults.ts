import { parseMailbox } from './mailbox.ts';
import type { OutgoingMessage } from './message.ts';

const control = /\p{Cc}/u;
const headerName = /^[a-z][a-z0-9-]*$/iu;
const messageId = /^<[^\s<>@]+@[^\s<>@]+>$/u;

/** Headers that the message's own fields or the transport write: as extras they could add recipients. */
const reserved = new Set([
  'bcc',
  'cc',
  'content-transfer-encoding',
  'content-type',
  'date',
  'dkim-signature',
  'from',
  'mime-version',
  'received',
  'reply-to',
  'return-path',
  'sender',
  'subject',
  'to',
]);

/** Why no transport may send a message, in one sentence; null when it may be sent. */
export function faultOf(message: OutgoingMessage): string | null {
  return (
    faultOfMailbox('from', message.from) ??
    faultOfMailbox('to', message.to) ??
    (message.replyTo === undefined ? null : faultOfMailbox('replyTo', message.replyTo)) ??
    faultOfLine('subject', message.subject) ??
    faultOfHeaders(message.headers) ??
    (message.html === '' && message.text === '' ? 'The message is empty.' : null)
  );
}

function faultOfMailbox(field: string, value: string): string | null {
  return (
    faultOfLine(field, value) ??
    (parseMailbox(value) === null ? `The field ${field} is not one e-mail address.` : null)
  );
}

/** A line break would begin another header, and so another recipient or another message. */
function faultOfLine(field: string, value: string): string | null {
  return control.test(value) ? `The field ${field} holds a line break or another control character.` : null;
}

function faultOfHeaders(headers: Readonly<Record<string, string>>): string | null {
  const seen = new Set<string>();
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (!headerName.test(name)) return `A header is named ${JSON.stringify(name)}, which is no header name.`;
    if (reserved.has(lower)) return `The header ${name} is written by the transport.`;
    if (seen.has(lower)) return `The header ${name} is there twice.`;
    if (lower === 'message-id' && !messageId.test(value)) return 'The header Message-ID is not <id@host>.';
    const fault = faultOfLine(name, value);
    if (fault !== null) return fault;
    seen.add(lower);
  }
  return null;
}
