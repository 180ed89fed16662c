import type { OutgoingMessage } from './message.ts';
import type { SendOutcome } from './outcome.ts';

/** Messages that go out together: membership, order and key never change between attempts. */
export interface OutgoingBatch {
  /** The idempotency key, 1 to 256 characters. */
  readonly key: string;
  /** At least one, at most `maxBatch` of the transport. */
  readonly messages: readonly OutgoingMessage[];
}

export interface SendContext {
  /** Ends the attempt early; what was on its way by then is `unknown`. */
  readonly signal: AbortSignal;
  /** The time of the attempt. */
  readonly now: Date;
}

export type TransportHealth =
  | { readonly ok: true; readonly detail: string }
  | { readonly ok: false; readonly detail: string };

/** The send port. A transport never throws for what a provider does: every answer has an outcome. */
export interface MailTransport {
  readonly name: 'outbox' | 'resend' | 'smtp';
  /** Whether the same bytes under the same key are taken once only, however often they are sent. */
  readonly idempotent: boolean;
  /** How long the provider remembers a key, in milliseconds; null when it is for ever or has no meaning. */
  readonly keyWindowMs: number | null;
  readonly maxBatch: number;
  send(batch: OutgoingBatch, context: SendContext): Promise<SendOutcome>;
  /** Asks the provider whether it would take mail, without sending any. */
  verify?(signal: AbortSignal): Promise<TransportHealth>;
  close(): Promise<void>;
}
