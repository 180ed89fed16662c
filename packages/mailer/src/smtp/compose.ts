import MailComposer from 'nodemailer/lib/mail-composer';
import { type Mailbox, parseMailbox } from '../mailbox.ts';
import { headerOf, type OutgoingMessage } from '../message.ts';
import { textOf } from '../message-text.ts';

/** A message as it goes over the wire. */
export interface Composed {
  readonly envelope: { readonly from: string; readonly to: string };
  /** The `Message-ID`, with its brackets. */
  readonly messageId: string;
  readonly bytes: Buffer;
}

/** Writes a message as MIME. The same message at the same time gives the same bytes. */
export async function compose(message: OutgoingMessage, now: Date): Promise<Composed> {
  const [from, to] = [mailboxOf(message.from), mailboxOf(message.to)];
  const messageId = headerOf(message, 'message-id') ?? `<${message.id}@${hostOf(from)}>`;
  const composer = new MailComposer({
    from,
    to,
    ...(message.replyTo === undefined ? {} : { replyTo: mailboxOf(message.replyTo) }),
    subject: message.subject,
    html: textOf(message.html),
    text: textOf(message.text),
    headers: asWritten(message.headers),
    messageId,
    date: now,
    baseBoundary: message.id,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await composer.compile().build();
  return { envelope: { from: from.address, to: to.address }, messageId, bytes };
}

/** Printable ASCII goes out as it is; left to itself the composer encodes quotes, and a List-Id no longer reads as one. */
function asWritten(headers: OutgoingMessage['headers']) {
  return Object.entries(headers).map(([key, value]) => ({
    key,
    value: /^[ -~]*$/u.test(value) ? { prepared: true, foldLines: true, value } : value,
  }));
}

function mailboxOf(text: string): Mailbox {
  const mailbox = parseMailbox(text);
  if (mailbox === null) throw new TypeError(`Not an e-mail address: ${text}`);
  return mailbox;
}

function hostOf({ address }: Mailbox): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
