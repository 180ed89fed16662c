import type { TransportHealth } from '../transport.ts';

/** What tells whether an e-mail that came in concerns us, without its words. */
export interface ArrivedHead {
  /** Its number in the mailbox; later ones have higher numbers, as long as its `validity` stays. */
  readonly uid: number;
  /** When the mail server took it. */
  readonly arrivedAt: Date;
  /** The bare address of who wrote it; empty where it names nobody. */
  readonly from: string;
  readonly subject: string;
  /** By lower-case name, each in one line. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface ArrivedMail extends ArrivedHead {
  /** The plain text, from the HTML where there is nothing else. */
  readonly text: string;
  /** The part `message/delivery-status`, where it is a report of a mail system (RFC 3464). */
  readonly deliveryReport: string | null;
  /** The part `message/feedback-report`, where somebody complained (RFC 5965). */
  readonly feedbackReport: string | null;
  /** The Message-IDs, with their brackets, of the e-mails that a report gives back, whole or their headers. */
  readonly returnedIds: readonly string[];
}

/** A look into the mailbox, over one connection. */
export interface MailboxVisit {
  /** With another one, all numbers mean other e-mails (RFC 9051, section 2.3.1.1). */
  readonly validity: string;
  /** The first `limit` behind the number `after` that came on the day of `since` or later, in their order. */
  heads(after: number, since: Date, limit: number): Promise<ArrivedHead[]>;
  /** As much as is needed of an e-mail; null where it is gone meanwhile. */
  whole(uid: number): Promise<ArrivedMail | null>;
}

/** A mailbox that answers and reports come to. It is only read: nothing in it is marked, moved or removed. */
export interface IncomingMail {
  /** Whose it is and where, for people. */
  readonly name: string;
  /** @throws IncomingMailError where the server is not reached, does not let us in, or breaks off */
  visit<T>(signal: AbortSignal, look: (visit: MailboxVisit) => Promise<T>): Promise<T>;
  /** Whether the mailbox can be read. */
  verify(signal: AbortSignal): Promise<TransportHealth>;
}

/** Says for people why a mailbox cannot be read. */
export class IncomingMailError extends Error {
  override readonly name = 'IncomingMailError';
}
