import type { MessageHeaders } from '@sleutel/domain/message';
import type { OutgoingMessage } from '@sleutel/mailer';
import type { NewMessage } from './insert.ts';

/** What this process wrote a moment ago: who sends it from here need not read it again. */
export interface InHand {
  readonly programmeIds: ReadonlySet<string>;
  readonly letters: ReadonlyMap<string, OutgoingMessage>;
}

/** As many batches as a process sends at once. */
const MOST = 40;
const inHand = new Map<string, InHand>();

/** Keeps a batch whose messages were written for good. The oldest are let go: their bytes are in the database. */
export function keepInHand(batchId: string, messages: readonly NewMessage[]): void {
  inHand.set(batchId, {
    programmeIds: new Set(messages.map(({ programmeId }) => programmeId)),
    letters: new Map(messages.map((message) => [message.id, letterOf(message)])),
  });
  const [oldest] = inHand.keys();
  if (inHand.size > MOST && oldest !== undefined) inHand.delete(oldest);
}

export function whatIsInHand(batchId: string): InHand | undefined {
  return inHand.get(batchId);
}

/** To be done when it leaves: another attempt reads it. */
export function letGo(batchId: string): void {
  inHand.delete(batchId);
}

/** The same as is read of it later on, to the last byte. */
function letterOf({ id, sender, recipient, replyTo, subject, body, headers }: NewMessage): OutgoingMessage {
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
