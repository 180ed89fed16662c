import { nextAttemptAt } from './backoff.ts';

/** What an attempt said of one message; the send port's outcomes are of this shape. */
export type AttemptOutcome =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'permanent' | 'conflict'; readonly reason: string; readonly detail: string }
  | {
      readonly kind: 'transient';
      readonly reason: string;
      readonly detail: string;
      readonly retryAfterMs: number | null;
      /** `sameBatch` under its key · `newBatch` in another · `alone` each in one of its own. */
      readonly next: 'sameBatch' | 'newBatch' | 'alone';
      /** `transport`: every other batch would meet the same at present. */
      readonly holds: 'message' | 'transport';
    }
  | {
      readonly kind: 'unknown';
      readonly reason: string;
      readonly detail: string;
      readonly retryAfterMs: number | null;
    };

/** A batch at an attempt. */
export interface BatchFacts {
  /** This one included. */
  readonly attempts: number;
  readonly firstAttemptAt: Date;
  /** An earlier attempt may have got through. */
  readonly inDoubt: boolean;
  /** The provider takes the same bytes under the same key once only… */
  readonly idempotent: boolean;
  /** …for so long; null: for ever. */
  readonly keyWindowMs: number | null;
}

export type MessageFate =
  | { readonly kind: 'sent'; readonly providerId: string }
  | { readonly kind: 'failed' | 'needsReview'; readonly reason: string; readonly detail: string }
  /** Stays claimed and is tried again, in this batch or in a new one. */
  | { readonly kind: 'again' };

export type BatchFate =
  | { readonly kind: 'done' }
  /** The same messages under the same key; `unknown` while an attempt may have got through. */
  | {
      readonly kind: 'again';
      readonly state: 'ready' | 'unknown';
      readonly at: Date;
      readonly reason: string;
    }
  /** Those that are left, in new batches under new keys: nothing of them was sent. */
  | { readonly kind: 'anew'; readonly alone: boolean; readonly at: Date };

export interface Settlement {
  /** One for each outcome, in its order. */
  readonly messages: readonly MessageFate[];
  readonly batch: BatchFate;
  /** Until when the transport takes nothing at all; null where it does. */
  readonly holdTransportUntil: Date | null;
}

/** Whether a batch that may have got through may be sent again: the same bytes, the same key, within its window. */
export function mayRepeat({ idempotent, keyWindowMs, firstAttemptAt }: BatchFacts, now: Date): boolean {
  if (!idempotent) return false;
  return keyWindowMs === null || now.getTime() < firstAttemptAt.getTime() + keyWindowMs;
}

/** What becomes of a batch and of its messages after an attempt. `jitter` is 0 to 1. */
export function settle(
  outcomes: readonly AttemptOutcome[],
  facts: BatchFacts,
  now: Date,
  jitter: number,
): Settlement {
  const fates = outcomes.map((outcome) => fateOf(outcome, facts, now));
  const left = outcomes.filter((_, index) => fates[index]?.kind === 'again');
  const at = nextAttemptAt(now, facts.attempts, jitter, askedSeconds(left));
  const holds = left.some((each) => each.kind === 'transient' && each.holds === 'transport');
  const holdTransportUntil = holds ? at : null;
  const [first] = left;
  if (!first) return { messages: fates, batch: { kind: 'done' }, holdTransportUntil };
  const doubtful = facts.inDoubt || left.some((each) => each.kind === 'unknown');
  if (left.length === outcomes.length) {
    return { messages: fates, batch: wholeBatch(first, left, doubtful, at), holdTransportUntil };
  }
  if (doubtful) return { messages: reviewed(outcomes, fates), batch: { kind: 'done' }, holdTransportUntil };
  return { messages: fates, batch: { kind: 'anew', alone: wantsAlone(left), at }, holdTransportUntil };
}

function fateOf(outcome: AttemptOutcome, facts: BatchFacts, now: Date): MessageFate {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'sent', providerId: outcome.providerId };
    case 'permanent':
      return { kind: 'failed', reason: outcome.reason, detail: outcome.detail };
    case 'conflict':
      return review(outcome);
    case 'unknown':
      return mayRepeat(facts, now) ? { kind: 'again' } : review(outcome);
    case 'transient':
      return !facts.inDoubt || mayRepeat(facts, now) ? { kind: 'again' } : review(outcome);
  }
}

function review({ reason, detail }: Exclude<AttemptOutcome, { kind: 'accepted' }>): MessageFate {
  return { kind: 'needsReview', reason, detail };
}

type Left = AttemptOutcome;

function wholeBatch(first: Left, left: readonly Left[], doubtful: boolean, at: Date): BatchFate {
  const reason = first.kind === 'accepted' ? '' : first.reason;
  if (doubtful) return { kind: 'again', state: 'unknown', at, reason };
  const sameBatch = left.some((each) => each.kind === 'transient' && each.next === 'sameBatch');
  if (sameBatch) return { kind: 'again', state: 'ready', at, reason };
  return { kind: 'anew', alone: wantsAlone(left), at };
}

/** Part of a batch was settled and part is in doubt: the key can no longer be repeated with the same bytes. */
function reviewed(outcomes: readonly AttemptOutcome[], fates: readonly MessageFate[]): MessageFate[] {
  return fates.map((fate, index) => {
    const outcome = outcomes[index];
    return fate.kind === 'again' && outcome && outcome.kind !== 'accepted' ? review(outcome) : fate;
  });
}

function wantsAlone(left: readonly Left[]): boolean {
  return left.some((each) => each.kind === 'transient' && each.next === 'alone');
}

function askedSeconds(left: readonly Left[]): number {
  const asked = left.map((each) => ('retryAfterMs' in each ? (each.retryAfterMs ?? 0) : 0));
  return Math.max(0, ...asked) / 1000;
}
