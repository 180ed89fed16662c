import { faultOf } from './faults.ts';
import type { MessageText } from './message-text.ts';

/** One e-mail, exactly as it was frozen: a transport sends these bytes and decides nothing about them. */
export interface OutgoingMessage {
  /** The message's id in the database. */
  readonly id: string;
  /** `name@host` or `Some Name <name@host>`. */
  readonly from: string;
  /** Exactly one recipient, in the same forms. */
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: MessageText;
  readonly text: MessageText;
  /** By name: `Message-ID`, `List-Unsubscribe`, … The fields above have no place here. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A message that no transport may send. */
export class UnsendableMessage extends Error {
  readonly messageId: string;

  constructor(messageId: string, fault: string) {
    super(fault);
    this.name = 'UnsendableMessage';
    this.messageId = messageId;
  }
}

/**
 * To be called before a message is frozen, so that a fault is found while somebody can mend it.
 *
 * @throws UnsendableMessage
 */
export function assertSendable(message: OutgoingMessage): void {
  const fault = faultOf(message);
  if (fault !== null) throw new UnsendableMessage(message.id, fault);
}

/** The value of a header, whatever its case. */
export function headerOf(message: OutgoingMessage, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(message.headers).find(([key]) => key.toLowerCase() === wanted)?.[1];
}
