/**
 * What is known about one message after an attempt. The five differ in what may be done next:
 *
 * | kind | did the provider take it? | next |
 * | --- | --- | --- |
 * | `accepted` | yes | mark it sent |
 * | `permanent` | no, and it never will | mark it failed |
 * | `transient` | no, this attempt sent nothing | try again after `retryAfterMs` |
 * | `unknown` | perhaps | with an idempotent transport the same bytes under the same key within its window; else a person decides |
 * | `conflict` | perhaps: the key was used with other bytes | a person decides, never a second attempt |
 *
 * `transient` speaks of its own attempt only: after an earlier `unknown` of the same batch, key and bytes stay.
 */
export type MessageOutcome =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'permanent'; readonly reason: OutcomeReason; readonly detail: string }
  | {
      readonly kind: 'transient';
      readonly reason: OutcomeReason;
      readonly detail: string;
      /** What the provider asked for; null leaves it to the caller's back-off. */
      readonly retryAfterMs: number | null;
      readonly next: NextAttempt;
    }
  | {
      readonly kind: 'unknown';
      readonly reason: OutcomeReason;
      readonly detail: string;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'conflict'; readonly reason: OutcomeReason; readonly detail: string };

/**
 * How a transient message may be tried again. `asIs` the same batch under the same key · `alone` the provider
 * refused the batch without naming the culprit: each message in a batch and under a key of its own ·
 * `transport` as it is, but the whole transport refuses at present: hold its other batches back as well.
 */
export type NextAttempt = 'asIs' | 'alone' | 'transport';

/** Stable keys that catalogues translate; `detail` holds the provider's own words. */
export type OutcomeReason =
  | 'unsendable'
  | 'refusedMessage'
  | 'refusedRecipient'
  | 'refusedBatch'
  | 'notReached'
  | 'rateLimited'
  | 'quotaExceeded'
  | 'notAuthorised'
  | 'misconfigured'
  | 'deferred'
  | 'aborted'
  | 'noAnswer'
  | 'unreadableAnswer'
  | 'serverError'
  | 'stillRunning'
  | 'keyReused';

/** What the provider said about its limit, when it did. */
export interface RateLimit {
  /** Requests in a window. */
  readonly limit: number | null;
  readonly remaining: number | null;
  /** Milliseconds until the window starts anew. */
  readonly resetMs: number | null;
}

/** The outcome of one attempt: one entry a message, in the order of the batch. */
export interface SendOutcome {
  readonly messages: readonly MessageOutcome[];
  readonly rate: RateLimit | null;
}
