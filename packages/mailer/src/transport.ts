import type { OutgoingMessage } from './message.ts';
import type { SendOutcome } from './outcome.ts';

/** Messages that go out together: membership, order and key never change between attempts. */
export interface OutgoingBatch {
  /** The idempotency key: 1 to 256 printable ASCII characters. */
  readonly key: string;
  /** At least one, at most `maxBatch` of the transport. */
  readonly messages: readonly OutgoingMessage[];
}

export interface SendContext {
  /** Ends the attempt early; what was on its way by then is `unknown`. */
  readonly signal: AbortSignal;
  /** The time of the attempt. */
  readonly now: Date;
  /**
   * Asked by a transport that sends `oneByOne`, before the bytes of a message may leave, which wait for the answer: from
   * then on it is in doubt until its outcome is known. False: it is not this attempt's any more, and may not leave.
   */
  readonly begin?: (messageId: string) => Promise<boolean>;
}

export interface TransportHealth {
  readonly ok: boolean;
  /** What was found, for a person to read. */
  readonly detail: string;
}

/**
 * The send port. `send` never throws for what a provider does: every answer has an outcome.
 * It throws a RangeError for a batch of the wrong size and for a key of the wrong form.
 */
export interface MailTransport {
  readonly name: 'outbox' | 'resend' | 'smtp';
  /** Whether the same bytes under the same key are taken once only, however often they are sent. */
  readonly idempotent: boolean;
  /** How long the provider remembers a key, in milliseconds; null when it is for ever, or not at all. */
  readonly keyWindowMs: number | null;
  readonly maxBatch: number;
  /** Whether it sends each message of a batch for itself and asks `begin` before. */
  readonly oneByOne?: boolean;
  /** Requests in a window that are safe until the provider's answers say more; none where it has no such limit. */
  readonly safeRate?: { readonly requests: number; readonly windowMs: number };
  readonly send: (batch: OutgoingBatch, context: SendContext) => Promise<SendOutcome>;
  /** Asks the provider whether it would take mail, without sending any. */
  readonly verify?: (signal: AbortSignal) => Promise<TransportHealth>;
  /** Looks up an e-mail that came in, where the provider only reports that one did. */
  readonly received?: (id: string, signal: AbortSignal) => Promise<ReceivedAnswer>;
  readonly close: () => Promise<void>;
}

/** `gone`: there is no such e-mail, now or later · `unavailable`: it may be had another time. */
export type ReceivedAnswer =
  | { readonly kind: 'received'; readonly mail: ReceivedMail }
  | { readonly kind: 'gone' | 'unavailable'; readonly detail: string };

/** What an e-mail that came in says beside sender and subject. */
export interface ReceivedMail {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | null;
  readonly html: string | null;
}
