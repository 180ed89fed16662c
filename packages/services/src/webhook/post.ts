import { type LookupAddress, lookup } from 'node:dns';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { endpointUrlFault, type WebhookAnswer } from '@sleutel/domain/webhook';
import { within } from '@sleutel/mailer';
import { isPublicAddress } from './public-address.ts';

/** How long an endpoint may take from the first byte to the last, in milliseconds. */
export const TIME_LIMIT_MS = 15_000;

/** As much of an answer as is read, in bytes. */
const MOST_READ = 4_096;

export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Route {
  /** Whether it may lead to this machine and its network. */
  readonly allowPrivate: boolean;
  /** Ends the request early. */
  readonly signal: AbortSignal;
  readonly timeLimitMs?: number;
}

/** An address leads where nothing is sent. */
class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

/**
 * Posts a letter and says what came of it. No redirect is followed, little of the answer is read, and where a name leads
 * is looked at as it is called: the address of the connection is the one that was looked at. Throws only where `signal`
 * ends it.
 */
export async function post(
  letter: Letter,
  { allowPrivate, signal, timeLimitMs = TIME_LIMIT_MS }: Route,
): Promise<WebhookAnswer> {
  try {
    if (endpointUrlFault(letter.url, { allowPrivate }) !== null) throw new PrivateAddress(letter.url);
    return await within(timeLimitMs, [signal], (ending) => exchange(letter, allowPrivate, ending));
  } catch (error) {
    signal.throwIfAborted();
    return failureOf(error);
  }
}

function exchange(
  { url, headers, body }: Letter,
  allowPrivate: boolean,
  signal: AbortSignal,
): Promise<WebhookAnswer> {
  const { protocol, hostname } = new URL(url);
  if (!allowPrivate) refusePrivate(hostname);
  const send = protocol === 'https:' ? overHttps : overHttp;
  const route = allowPrivate ? {} : { lookup: publicLookup };
  return new Promise((resolve, reject) => {
    // A connection of its own for each: one that is kept open may be closed by the other side as it is used.
    const options = { method: 'POST', headers, signal, agent: false, ...route } as const;
    const request = send(url, options, (response) => {
      beginningOf(response).then(
        (text) => resolve({ kind: 'answered', status: response.statusCode ?? 0, body: text }),
        reject,
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** An address that is no name is never looked up. `URL` writes all its forms in one: `0x7f.1` is `127.0.0.1`. */
function refusePrivate(hostname: string): void {
  const address = hostname.replace(/^\[(.+)\]$/, '$1');
  if (isIP(address) !== 0 && !isPublicAddress(address)) throw new PrivateAddress(hostname);
}

/** Looks a name up for the connection that is about to be made; one private address among several is one too many. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, []);
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new PrivateAddress(hostname), []);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/** Leaving the loop closes the connection. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MOST_READ) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_READ).toString('utf8');
}

function failureOf(error: unknown): WebhookAnswer {
  if (error instanceof PrivateAddress) return { kind: 'failed', failure: 'privateAddress', detail: '' };
  const { name, message, code } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError')
    return { kind: 'failed', failure: 'timeout', detail: '' };
  return { kind: 'failed', failure: 'unreachable', detail: code ?? message };
}
