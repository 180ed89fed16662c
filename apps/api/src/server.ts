import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { HttpEnv } from './http/request.ts';

export interface Listening {
  readonly port: number;
  /** Takes no more requests and lets those that run finish, for some seconds. */
  drain(): Promise<void>;
}

const patienceMs = 3_000;

/** @throws ListenError when the port cannot be had */
export async function listen(app: Hono<HttpEnv>, host: string, port: number): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new ListenError(host, port, error);
  });
  return {
    port: (server.address() as AddressInfo).port,
    drain: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const patience = new AbortController();
      const overdue = delay(patienceMs, undefined, { signal: patience.signal })
        .then(() => server.closeAllConnections())
        .catch(() => undefined);
      await closed;
      patience.abort();
      await overdue;
    },
  };
}

/** Why the port cannot be had, in one line. */
export class ListenError extends Error {
  override readonly name = 'ListenError';

  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    super(
      cause.code === 'EADDRINUSE'
        ? `PORT ${port} is in use by another process.`
        : `PORT ${port} on ${host} cannot be had: ${cause.message}`,
      { cause },
    );
  }
}
