import type { MessageOutcome, OutcomeReason, SendOutcome } from '../outcome.ts';
import { errorOf, type ProviderError, rateOf, receiptsOf, retryAfterOf } from './answer.ts';
import type { Exchange, HttpAnswer } from './exchange.ts';

const hourMs = 3_600_000;

/**
 * What an exchange with Resend says about each of `count` messages. A key makes a second attempt with the same bytes
 * safe, so everything that may have been taken is `unknown` rather than guessed at.
 *
 * | answer | outcome |
 * | --- | --- |
 * | 200 with an id or an error for every message | `accepted`, or `permanent` for those refused |
 * | 200 with anything else, garbled or cut off | `unknown` |
 * | no name, no connection, bad certificate | `transient`, nothing was written |
 * | reset, timeout or abort after that | `unknown` |
 * | 400, 413, 422: the message is bad | one message `permanent`; several `transient`, each alone |
 * | 401, 403 and other refusals of the set-up, 3xx | `transient`, the whole transport is held |
 * | 408, 425 | `unknown` |
 * | 409 the key's first request still runs | `unknown`, later again |
 * | 409 the key was used with other bytes | `conflict` |
 * | 429 too fast, or out of quota | `transient` after `retry-after`, the whole transport is held |
 * | 5xx, JSON or a proxy's page | `unknown`: it may have broken after the e-mails were taken |
 */
export function classify(exchange: Exchange, count: number, now: Date): SendOutcome {
  switch (exchange.kind) {
    case 'notReached':
      return all(count, hold('notReached', exchange.detail, null));
    case 'aborted':
      return all(count, {
        kind: 'transient',
        reason: 'aborted',
        detail: exchange.detail,
        retryAfterMs: null,
        next: 'sameBatch',
        holds: 'message',
      });
    case 'broken':
      return all(count, unknown('noAnswer', exchange.detail));
    case 'answered':
      return { messages: answered(exchange.answer, count, now), rate: rateOf(exchange.answer) };
  }
}

function answered(answer: HttpAnswer, count: number, now: Date): MessageOutcome[] {
  if (answer.status >= 200 && answer.status < 300) return taken(answer, count);
  return repeat(count, refused(answer, count, retryAfterOf(answer, now)));
}

function taken(answer: HttpAnswer, count: number): MessageOutcome[] {
  const receipts = receiptsOf(answer, count);
  if (receipts === null) return repeat(count, unknown('unreadableAnswer', errorOf(answer).message));
  return receipts.map((receipt) =>
    'id' in receipt
      ? { kind: 'accepted', providerId: receipt.id }
      : { kind: 'permanent', reason: 'refusedMessage', detail: receipt.refusal },
  );
}

function refused(answer: HttpAnswer, count: number, retryAfterMs: number | null): MessageOutcome {
  const error = errorOf(answer);
  const { status } = answer;
  if (status >= 500) return unknown('serverError', error.message, retryAfterMs);
  if (status === 429) return tooMuch(error, retryAfterMs);
  if (status === 409) return keyTaken(error, retryAfterMs);
  if (status === 408 || status === 425) return unknown('noAnswer', error.message, retryAfterMs);
  if (status === 401 || status === 403) return hold('notAuthorised', error.message, retryAfterMs);
  const badMessage = [400, 413, 422].includes(status) && !setUpErrors.has(error.name);
  if (!badMessage) return hold('misconfigured', error.message, retryAfterMs);
  return count === 1 ? { kind: 'permanent', reason: 'refusedMessage', detail: error.message } : alone(error);
}

/** Refusals that every message of this installation would meet. */
const setUpErrors = new Set([
  'invalid_from_address',
  'invalid_idempotency_key',
  'invalid_access',
  'invalid_region',
]);

function tooMuch({ name, message }: ProviderError, retryAfterMs: number | null): MessageOutcome {
  const quota = name === 'daily_quota_exceeded' || name === 'monthly_quota_exceeded';
  return quota
    ? hold('quotaExceeded', message, retryAfterMs ?? hourMs)
    : hold('rateLimited', message, retryAfterMs ?? 1_000);
}

function keyTaken({ name, message }: ProviderError, retryAfterMs: number | null): MessageOutcome {
  if (name === 'invalid_idempotent_request')
    return { kind: 'conflict', reason: 'keyReused', detail: message };
  const reason = name === 'concurrent_idempotent_requests' ? 'stillRunning' : 'unreadableAnswer';
  return unknown(reason, message, retryAfterMs);
}

function unknown(reason: OutcomeReason, detail: string, retryAfterMs: number | null = null): MessageOutcome {
  return { kind: 'unknown', reason, detail, retryAfterMs };
}

/** Nothing was taken, and nothing would be from another batch either. */
function hold(reason: OutcomeReason, detail: string, retryAfterMs: number | null): MessageOutcome {
  return { kind: 'transient', reason, detail, retryAfterMs, next: 'sameBatch', holds: 'transport' };
}

function alone({ message }: ProviderError): MessageOutcome {
  const finding = { reason: 'refusedBatch', detail: message } as const;
  return { kind: 'transient', ...finding, retryAfterMs: 0, next: 'alone', holds: 'message' };
}

function all(count: number, outcome: MessageOutcome): SendOutcome {
  return { messages: repeat(count, outcome), rate: null };
}

function repeat(count: number, outcome: MessageOutcome): MessageOutcome[] {
  return Array.from({ length: count }, () => outcome);
}
