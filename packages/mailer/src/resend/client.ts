import { Resend, type Response } from 'resend';
import type { Bodies } from './body.ts';
import { type Exchange, exchange } from './exchange.ts';

/**
 * The SDK, watched: it builds the requests, and what came of the one it makes is kept as it was. By itself the SDK
 * reports a refused connection, a reset, a timeout and a garbled answer as one and the same error.
 */
export class WatchedResend extends Resend {
  #last: Exchange | undefined;
  #bodies: Bodies | undefined;

  override async fetchRequest<T>(path: string, options: RequestInit = {}): Promise<Response<T>> {
    this.#last = await exchange(`${this.baseUrl}${path}`, options, this.#bodies);
    const error = { name: 'application_error', statusCode: null, message: 'See the exchange.' } as const;
    return { data: null, error, headers: null };
  }

  /** What came of the request that `make` makes, with the bodies that it has stand-ins for. */
  async watch(make: (resend: Resend) => Promise<unknown>, bodies?: Bodies): Promise<Exchange> {
    this.#last = undefined;
    this.#bodies = bodies;
    await make(this);
    return this.#last ?? { kind: 'notReached', detail: 'The SDK made no request.' };
  }
}
