import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as openPlain,
} from 'node:http';
import { request as openSecure } from 'node:https';
import { text } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
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

/**
 * Makes one request. Redirects are not followed: a POST would come out of them as something else. By the platform's own
 * client, since `fetch` copies a body and streams it: for a megabyte that takes three times as long.
 */
export async function exchange(url: string, options: RequestInit, bodies = new Bodies()): Promise<Exchange> {
  const { body, signal } = options;
  if (signal?.aborted) return { kind: 'aborted', detail: 'The attempt was ended before it began.' };
  const bytes = typeof body === 'string' ? bodies.bytesOf(body) : undefined;
  const request = opened(url, options);
  if (request instanceof Error) return failure(request, false);
  const connection = watch(request);
  try {
    const response = await answerTo(request, bytes);
    const { statusCode: status = 0 } = response;
    const headers = headersOf(response.headers);
    return { kind: 'answered', answer: { status, headers, body: await text(response).catch(() => null) } };
  } catch (error) {
    return failure(error, connection.stood);
  } finally {
    // An answer may come before the end of what it answers: then these bytes are still on their way.
    if (request.writableFinished) bodies.release();
  }
}

/** An error where the address or a header is none: nothing was opened. */
function opened(url: string, { method, headers, signal }: RequestInit): ClientRequest | Error {
  try {
    const open = new URL(url).protocol === 'https:' ? openSecure : openPlain;
    return open(url, {
      ...(method !== undefined && { method }),
      ...(signal && { signal }),
      headers: Object.fromEntries(new Headers(headers)),
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function answerTo(request: ClientRequest, bytes: Uint8Array | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve).once('error', reject).end(bytes);
  });
}

/** Whether a connection stood: looking up the name, connecting and checking the certificate come before any byte. */
function watch(request: ClientRequest): { readonly stood: boolean } {
  const connection = { stood: false };
  const stands = () => {
    connection.stood = true;
  };
  request.once('socket', (socket) => {
    if (!socket.connecting) stands();
    else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', stands);
  });
  // What breaks after an answer is told by the answer.
  request.on('error', () => undefined);
  return connection;
}

function headersOf(received: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  return headers;
}

function failure(error: unknown, connectionStood: boolean): Exchange {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const detail = cause instanceof Error ? cause.message || codeOf(cause) : String(cause);
  return { kind: connectionStood ? 'broken' : 'notReached', detail };
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
