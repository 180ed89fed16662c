/**
 * What is known about one message after an attempt. The five differ in what may be done next:
 *
 * | kind | did the provider take it? | next |
 * | --- | --- | --- |
 * | `accepted` | yes | mark it sent |
 * | `permanent` | no, and it never will | mark it failed |
 * | `transient` | no, this attempt sent nothing | try again as `next` says, after `retryAfterMs` |
 * | `unknown` | perhaps | idempotent transport: the same bytes under the same key, within its window; else a person decides |
 * | `conflict` | perhaps: the key was used with other bytes | a person decides, never a second attempt |
 *
 * `transient` speaks of its own attempt only: after an earlier `unknown` of the same batch its key and bytes stay.
 */
export type MessageOutcome =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | ({ readonly kind: 'permanent' } & Finding)
  | ({
      readonly kind: 'transient';
      /** What the provider asked for, in milliseconds; null leaves it to the caller's back-off. */
      readonly retryAfterMs: number | null;
      readonly next: NextAttempt;
      /** `transport`: every other batch would meet the same at present, so hold them back as well. */
      readonly holds: 'message' | 'transport';
    } & Finding)
  | ({ readonly kind: 'unknown'; readonly retryAfterMs: number | null } & Finding)
  | ({ readonly kind: 'conflict' } & Finding);

export interface Finding {
  readonly reason: OutcomeReason;
  /** The provider's own words, or the error's. */
  readonly detail: string;
}

/**
 * How a transient message is tried again. `sameBatch` the whole batch as it is, under its key · `newBatch` in
 * whatever batch comes next · `alone` the provider refused the batch without naming the culprit: each message in a
 * batch, and under a key, of its own.
 */
export type NextAttempt = 'sameBatch' | 'newBatch' | 'alone';

/** Why, as a stable key that catalogues translate. */
export type OutcomeReason =
  /** It breaks a rule of the port itself, such as a line break in a header. */
  | 'unsendable'
  | 'refusedMessage'
  | 'refusedRecipient'
  /** There is no such address, and will not be: nothing may be sent to it again. */
  | 'unknownRecipient'
  | 'refusedBatch'
  /** Nothing was written: no name, no connection, or it ended before the message. */
  | 'notReached'
  | 'rateLimited'
  | 'quotaExceeded'
  | 'notAuthorised'
  /** The provider refuses the sender or the set-up, whatever the message. */
  | 'misconfigured'
  /** The server asks to come again later. */
  | 'deferred'
  | 'aborted'
  | 'noAnswer'
  | 'unreadableAnswer'
  | 'serverError'
  /** An earlier attempt under the same key has not ended. */
  | 'stillRunning'
  | 'keyReused';

/** What the provider said about its limit, as far as it did. */
export interface RateLimit {
  /** Requests in a window. */
  readonly limit: number | null;
  readonly remaining: number | null;
  /** Milliseconds until the window starts anew. */
  readonly resetMs: number | null;
  /** How long a window is, in milliseconds. */
  readonly windowMs: number | null;
}

/** What one attempt came to. */
export interface SendOutcome {
  /** One for each message, in the order of the batch. */
  readonly messages: readonly MessageOutcome[];
  readonly rate: RateLimit | null;
}
