import { Bodies } from './body.ts';

/** How a request ended: with an answer, before anything was written, or somewhere in between. */
export type Exchange =
  | { readonly kind: 'answered'; readonly answer: HttpAnswer }
  | { readonly kind: 'notReached'; readonly detail: string }
  | { readonly kind: 'aborted'; readonly detail: string }
  | { readonly kind: 'broken'; readonly detail: string };

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Null when the connection broke before its end. */
  readonly body: string | null;
}

/** Makes one request. Redirects are not followed: a POST would come out of them as something else. */
export async function exchange(url: string, options: RequestInit, bodies = new Bodies()): Promise<Exchange> {
  const { signal } = options;
  if (signal?.aborted) return { kind: 'aborted', detail: 'The attempt was ended before it began.' };
  const request = inBytes(options, bodies);
  try {
    const response = await fetch(url, { ...request, redirect: 'manual' });
    const body = await response.text().catch(() => null);
    return { kind: 'answered', answer: { status: response.status, headers: response.headers, body } };
  } catch (error) {
    return failure(error);
  }
}

/**
 * A text goes out as its bytes: `fetch` would look through it for halves of signs first, which takes its time. It has
 * copied them when it returns, as the Fetch standard has it, so that the next may be written over them.
 */
function inBytes(options: RequestInit, bodies: Bodies): RequestInit {
  const { body } = options;
  return typeof body === 'string' ? { ...options, body: bodies.bytesOf(body) } : options;
}

function failure(error: unknown): Exchange {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const detail = cause instanceof Error ? cause.message || codeOf(cause) : String(cause);
  return { kind: endedBeforeWriting(cause) ? 'notReached' : 'broken', detail };
}

/** Errors of looking up the name, of connecting and of checking the certificate: all before the first byte. */
function endedBeforeWriting(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  if (cause instanceof AggregateError) return cause.errors.every(endedBeforeWriting);
  const code = codeOf(cause);
  const step = 'syscall' in cause ? cause.syscall : undefined;
  return step === 'connect' || step === 'getaddrinfo' || connectCodes.has(code) || /CERT/u.test(code);
}

const connectCodes = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_INVALID_URL',
  'EPROTO',
  'ERR_SSL_WRONG_VERSION_NUMBER',
]);

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
