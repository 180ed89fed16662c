import type { HttpBindings } from '@hono/node-server';
import { networkOf } from '@sleutel/services/user';
import type { Context } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';

/** What a handler finds on its context. The bindings are missing where no socket is. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables;
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Who is at the other end. A proxy on this machine is believed about whom it speaks for; from anywhere else
 * that header could say anything.
 */
export function clientAddress(c: Context<HttpEnv>): string | undefined {
  const peer = c.env.incoming?.socket.remoteAddress;
  if (peer !== undefined && !loopback.has(peer)) return peer;
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer;
}

/** Who is at the other end as far as attempts are counted: another address of the same network is no other one. */
export function clientNetwork(c: Context<HttpEnv>): string {
  return networkOf(clientAddress(c) ?? 'unknown');
}

const known = [
  '/api/trpc',
  '/api/auth',
  '/api',
  '/u',
  '/preferences',
  '/offer',
  '/r',
  '/calendar',
  '/pictures',
  '/assets',
];
const exact = new Set(['/healthz', '/readyz', '/metrics']);

/** The route of a path without what is particular to the request: a token never reaches log or metrics. */
export function routeOf(path: string): string {
  if (exact.has(path)) return path;
  return known.find((route) => path === route || path.startsWith(`${route}/`)) ?? '/';
}

/** Pages and pictures for recipients: reached from e-mails and by mail providers, without cookie, script or origin. */
export function isForRecipients(path: string): boolean {
  return ['/u', '/preferences', '/offer', '/r', '/pictures'].includes(routeOf(path));
}
