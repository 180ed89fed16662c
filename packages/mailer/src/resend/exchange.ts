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
export async function exchange(url: string, options: RequestInit): Promise<Exchange> {
  const { signal } = options;
  if (signal?.aborted) return { kind: 'aborted', detail: 'The attempt was ended before it began.' };
  try {
    const response = await fetch(url, { ...inBytes(options), redirect: 'manual' });
    const body = await response.text().catch(() => null);
    return { kind: 'answered', answer: { status: response.status, headers: response.headers, body } };
  } catch (error) {
    return failure(error);
  }
}

/** Where texts become bytes, one after the other: memory that is new each time costs ten times what writing does. */
let desk = Buffer.alloc(0);

/** The most bytes that a sign of a text may take. */
const BYTES = 3;

/**
 * A text goes out as its bytes: `fetch` would look through it for halves of signs first, which takes its time. It has
 * copied them when it returns, as the Fetch standard has it, so that the next may be written over them.
 */
function inBytes(options: RequestInit): RequestInit {
  const { body } = options;
  if (typeof body !== 'string') return options;
  if (desk.length < body.length * BYTES) desk = Buffer.alloc(body.length * BYTES);
  return { ...options, body: desk.subarray(0, desk.write(body)) };
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
