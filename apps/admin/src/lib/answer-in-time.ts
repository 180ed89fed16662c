/** What somebody else answered in the server's place: a proxy that cannot reach it, or one that lets nobody through. */
export class NotOurs extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The server was not reached: somebody else answered with ${status}.`);
    this.status = status;
  }
}

/** As long as a question and a change may take before they count as unanswered. */
const QUESTION_MS = 30_000;
const CHANGE_MS = 120_000;

/** What is asked, as the link that carries it says it. */
type Asked = Omit<RequestInit, 'signal' | 'body'> & {
  readonly signal?: AbortSignal | null | undefined;
  readonly body?: RequestInit['body'] | undefined;
};

/** Asks for an answer of the API, and gives up where none comes in time: nothing on the screen waits for ever. */
export async function answerInTime(
  input: URL | RequestInfo,
  { signal, body, ...init }: Asked = {},
): Promise<Response> {
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  const timer = setTimeout(giveUp, init.method === 'POST' ? CHANGE_MS : QUESTION_MS);
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp);
  try {
    const answer = await fetch(input, { ...init, body: body ?? null, signal: patience.signal });
    // Read to its end here, as the connection may stop halfway through.
    const said = await answer.text();
    if (!isJson(answer)) throw new NotOurs(answer.status);
    return new Response(said, answer);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

function isJson({ headers }: Response): boolean {
  return headers.get('content-type')?.includes('json') === true;
}
