import type { ServiceDeps } from '@sleutel/services/core';
import type { Auth } from '@sleutel/services/user';
import type { Context, MiddlewareHandler } from 'hono';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { attempt, createLimit, hashed } from './attempt.ts';
import { clientNetwork, type HttpEnv } from './request.ts';

export interface SignInLimits {
  /** Attempts on one user from one address. */
  readonly user: RateLimiterAbstract;
  /** Attempts from one address, whoever they are for. */
  readonly address: RateLimiterAbstract;
  /** Attempts of one user who is signed in to prove who they are. */
  readonly change: RateLimiterAbstract;
}

const quarterOfAnHour = 15 * 60;

export function createSignInLimits(services: Pick<ServiceDeps, 'db'>): SignInLimits {
  const duration = quarterOfAnHour;
  return {
    user: createLimit(services, { keyPrefix: 'sign-in', points: 10, duration }),
    address: createLimit(services, { keyPrefix: 'sign-in-from', points: 100, duration }),
    change: createLimit(services, { keyPrefix: 'password-change', points: 10, duration }),
  };
}

/** Slows guessing down: ten wrong passwords for a user, a hundred from one address, in a quarter of an hour. */
export function limitSignIn(limits: SignInLimits): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const address = clientNetwork(c);
    const user = `${await emailOf(c)}|${address}`;
    const waits = await Promise.all([attempt(limits.user, user), attempt(limits.address, address)]);
    const wait = Math.max(...waits);
    if (wait > 0) return tooMany(c, wait);
    await next();
    if (c.res.ok)
      await Promise.all([limits.user.delete(hashed(user)), limits.address.reward(hashed(address), 1)]);
    return undefined;
  };
}

/**
 * The same for the codes that follow a password: a hundred from one address. Ten wrong ones for a user in a row shut the
 * second step for a quarter of an hour, wherever they come from: the sign-in library counts those.
 */
export function limitSecondStep({ address }: SignInLimits): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const from = clientNetwork(c);
    const wait = await attempt(address, from);
    if (wait > 0) return tooMany(c, wait);
    await next();
    if (c.res.ok) await address.reward(hashed(from), 1);
    return undefined;
  };
}

/**
 * The same for setting out to the identity provider and coming back, each of which asks that and keeps something: both are
 * given back to whoever comes in.
 */
export function limitProvider({ address }: SignInLimits): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const from = clientNetwork(c);
    const wait = await attempt(address, from);
    // Whom the provider sends back is shown a page.
    if (wait > 0 && c.req.method === 'GET') return c.redirect('/sign-in?refused=tooMany');
    if (wait > 0) return tooMany(c, wait);
    await next();
    const target = c.res.headers.get('location') ?? '/sign-in';
    if (!target.startsWith('/sign-in')) await address.reward(hashed(from), 2);
    return undefined;
  };
}

/** The same for whoever sits at somebody's open session: ten wrong passwords in a quarter of an hour. */
export function limitProof({ change }: SignInLimits, auth: Auth): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const headers = new Headers(c.req.raw.headers);
    // As behind it: a key proves nobody's password, and must not hide whose session it is.
    headers.delete('authorization');
    const actor = await auth.actorOf(headers);
    if (actor === null) return next();
    const wait = await attempt(change, actor.id);
    if (wait > 0) return tooMany(c, wait);
    await next();
    if (c.res.ok) await change.delete(hashed(actor.id));
    return undefined;
  };
}

function tooMany(c: Context<HttpEnv>, wait: number): Response {
  c.header('Retry-After', String(Math.ceil(wait / 1000)));
  return c.json({ reason: 'too-many-attempts', message: 'Too many attempts; try again later.' }, 429);
}

async function emailOf(c: Context<HttpEnv>): Promise<string> {
  const body: unknown = await c.req.raw
    .clone()
    .json()
    .catch(() => null);
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return typeof email === 'string' ? email.trim().toLowerCase() : '';
}
