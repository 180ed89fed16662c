import { isTrustedOrigin } from '@sleutel/services/user';
import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './request.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

// They prove who they are themselves: by a signature or by a key.
const exempt = ['/api/webhooks/', '/api/redeem'];

/**
 * Refuses changes that another site's page asks for with our user's cookie. A request with a key of its own
 * carries nothing a browser would add by itself.
 */
export function sameSiteOnly(publicUrl: string): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const harmless = reading.has(c.req.method) || exempt.some((path) => c.req.path.startsWith(path));
    if (harmless || c.req.header('authorization') !== undefined) return next();
    const origin = c.req.header('origin');
    const trusted =
      origin === undefined ? c.req.header('cookie') === undefined : isTrustedOrigin(publicUrl, origin);
    if (trusted) return next();
    return c.json({ reason: 'cross-site', message: 'This request comes from another site.' }, 403);
  };
}
