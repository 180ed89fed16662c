import { parseMailbox } from './mailbox.ts';
import type { OutgoingMessage } from './message.ts';
import type { MessageText } from './message-text.ts';

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
    faultOfBody('html', message.html) ??
    faultOfBody('text', message.text) ??
    (isEmpty(message.html) && isEmpty(message.text) ? 'The message is empty.' : null)
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

function faultOfBody(field: string, text: MessageText): string | null {
  if (typeof text === 'string') return null;
  const { markup, pieces } = text;
  const isThere = pieces.every((piece) => typeof piece === 'string' || markup[piece] !== undefined);
  return isThere ? null : `The field ${field} names markup that is not there.`;
}

/** Without putting it together, which is not needed to know. */
function isEmpty(text: MessageText): boolean {
  if (typeof text === 'string') return text === '';
  return text.pieces.every((piece) => (typeof piece === 'number' ? text.markup[piece] : piece) === '');
}
