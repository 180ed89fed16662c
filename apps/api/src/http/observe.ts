import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
import { type HttpEnv, routeOf } from './request.ts';

const trpc = '/api/trpc/';

/** One line in the log and one observation for each request, whose answer bears the id that the log has it under. */
export function observe(log: Logger, metrics: Metrics): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    // An answer that was made elsewhere, such as a procedure's, has not got it from the middleware that made it up.
    c.res.headers.set('X-Request-Id', c.get('requestId'));
    const seconds = (performance.now() - start) / 1000;
    const { method, path } = c.req;
    const { status } = c.res;
    const route = routeOf(path);
    metrics.observe({ method, route, status, seconds });
    const procedures = path.startsWith(trpc) ? path.slice(trpc.length) : undefined;
    const fields = {
      requestId: c.get('requestId'),
      method,
      route,
      procedures,
      status,
      ms: Math.round(seconds * 1000),
    };
    log[status >= 500 ? 'warn' : 'debug'](fields, 'answered');
  };
}
