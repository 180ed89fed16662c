import { createHash, randomUUID } from 'node:crypto';
import { trpcServer } from '@hono/trpc-server';
import type { ServiceDeps } from '@sleutel/services/core';
import type { Auth } from '@sleutel/services/user';
import type { TRPCError } from '@trpc/server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { ApiContext } from '../context.ts';
import { appRouter } from '../router.ts';
import type { HttpEnv } from './request.ts';

export interface TrpcDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
  readonly log: Logger;
}

/** The API, in plain JSON, batched by clients. */
export function serveTrpc(app: Hono<HttpEnv>, { services, auth, log }: TrpcDeps): void {
  app.use('/api/trpc/*', (c, next) => {
    const requestLog = log.child({ requestId: c.get('requestId') });
    const context = async (): Promise<ApiContext> => ({
      deps: { ...services, log: requestLog },
      actor: await auth.actorOf(c.req.raw.headers),
      attempt: attemptOf(c.req.header('idempotency-key')),
    });
    return trpcServer({
      router: appRouter,
      endpoint: '/api/trpc',
      maxBatchSize: 50,
      // What is asked may be longer than an address, such as accounts picked by hand.
      allowMethodOverride: true,
      createContext: async () => ({ ...(await context()) }),
      responseMeta: ({ info }) => (info === undefined ? unreadable : {}),
      onError: ({ error, path }) => report(requestLog, error, path),
    })(c, next);
  });
}

/** The name is kept as its digest: it may be of any length. */
function attemptOf(name: string | undefined): ApiContext['attempt'] {
  if (!name) return undefined;
  return { key: createHash('sha256').update(name).digest('base64url'), call: randomUUID() };
}

/** What is refused before it is read is told in JSON as well. */
const unreadable = { headers: new Headers({ 'content-type': 'application/json' }) };

/** What is our fault is an error; a refusal is the verb at work. */
function report(log: Logger, error: TRPCError, procedure: string | undefined): void {
  const fields = { procedure, code: error.code, err: error.cause ?? error };
  if (error.code === 'INTERNAL_SERVER_ERROR') log.error(fields, 'a procedure failed');
  else log.debug(fields, 'a procedure refused');
}
