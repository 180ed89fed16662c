import { z } from 'zod';
import type { RateLimit } from '../outcome.ts';
import type { HttpAnswer } from './exchange.ts';

const ErrorBody = z.object({ name: z.string(), message: z.string() });
const SingleBody = z.object({ id: z.string().min(1) });
const BatchBody = z.object({
  data: z.array(SingleBody),
  errors: z.array(z.object({ index: z.int().nonnegative(), message: z.string() })).optional(),
});

export type ProviderError = z.output<typeof ErrorBody>;

/** What happened to one message of a batch that was taken. */
export type Receipt = { readonly id: string } | { readonly refusal: string };

/** The provider's error, or a name of our own for an answer that is not its JSON, such as a proxy's page. */
export function errorOf({ status, body }: HttpAnswer): ProviderError {
  const parsed = ErrorBody.safeParse(jsonOf(body));
  return parsed.success
    ? parsed.data
    : { name: 'unreadable', message: `The answer was ${status}: ${excerpt(body)}` };
}

/** What became of each of `count` messages; null when the answer does not account for exactly these. */
export function receiptsOf({ body }: HttpAnswer, count: number): Receipt[] | null {
  const json = jsonOf(body);
  if (count === 1) {
    const single = SingleBody.safeParse(json);
    return single.success ? [{ id: single.data.id }] : null;
  }
  const batch = BatchBody.safeParse(json);
  return batch.success ? inOrder(batch.data, count) : null;
}

/** The ids are those of the messages that were taken, in order; the errors name the places of the others. */
function inOrder({ data, errors = [] }: z.output<typeof BatchBody>, count: number): Receipt[] | null {
  const refusals = new Map(errors.map(({ index, message }) => [index, message]));
  const complete =
    data.length + refusals.size === count && [...refusals.keys()].every((index) => index < count);
  if (!complete) return null;
  const ids = data.values();
  return Array.from({ length: count }, (_, index) => {
    const refusal = refusals.get(index);
    return refusal === undefined ? { id: ids.next().value?.id ?? '' } : { refusal };
  });
}

/** `ratelimit-*` counts in requests and seconds; the policy names the window as `w`. */
export function rateOf({ headers }: HttpAnswer): RateLimit | null {
  const limit = numberOf(headers.get('ratelimit-limit'));
  const remaining = numberOf(headers.get('ratelimit-remaining'));
  const reset = numberOf(headers.get('ratelimit-reset'));
  if (limit === null && remaining === null && reset === null) return null;
  const window = numberOf(/\bw=(\d+)/u.exec(headers.get('ratelimit-policy') ?? '')?.[1] ?? null);
  return {
    limit,
    remaining,
    resetMs: reset === null ? null : reset * 1_000,
    windowMs: window === null ? null : window * 1_000,
  };
}

/** `retry-after` in milliseconds, given as seconds or as a date (RFC 9110, section 10.2.3). */
export function retryAfterOf({ headers }: HttpAnswer, now: Date): number | null {
  const value = headers.get('retry-after');
  const seconds = numberOf(value);
  if (value === null || seconds !== null) return seconds === null ? null : seconds * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

function numberOf(value: string | null): number | null {
  return value !== null && /^\d+(?:\.\d+)?$/u.test(value.trim()) ? Number(value) : null;
}

function jsonOf(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}

function excerpt(body: string | null): string {
  return body === null ? '(cut off)' : body.replace(/\s+/gu, ' ').slice(0, 120);
}
