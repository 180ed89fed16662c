import { createHash } from 'node:crypto';
import type { ServiceDeps } from '@sleutel/services/core';
import type { Context, MiddlewareHandler } from 'hono';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { clientAddress, type HttpEnv } from './request.ts';

export interface SignInLimits {
  /** Attempts on one user from one address. */
  readonly user: RateLimiterAbstract;
  /** Attempts from one address, whoever they are for. */
  readonly address: RateLimiterAbstract;
}

const quarterOfAnHour = 15 * 60;

/** Counts in the database, so that all processes count together. */
export function createSignInLimits({ db }: Pick<ServiceDeps, 'db'>): SignInLimits {
  const store = { storeClient: db.pool, storeType: 'pool', tableName: 'rate_limits', tableCreated: true };
  return {
    user: new RateLimiterPostgres({ ...store, keyPrefix: 'sign-in', points: 10, duration: quarterOfAnHour }),
    address: new RateLimiterPostgres({
      ...store,
      keyPrefix: 'sign-in-from',
      points: 100,
      duration: quarterOfAnHour,
    }),
  };
}

/** Slows guessing down: ten wrong passwords for a user, a hundred from one address, in a quarter of an hour. */
export function limitSignIn(limits: SignInLimits): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const address = clientAddress(c) ?? 'unknown';
    const user = hash(`${await emailOf(c)}|${address}`);
    const waits = await Promise.all([attempt(limits.user, user), attempt(limits.address, hash(address))]);
    const wait = Math.max(...waits);
    if (wait > 0) return tooMany(c, wait);
    await next();
    if (c.res.ok) await Promise.all([limits.user.delete(user), limits.address.reward(hash(address), 1)]);
    return undefined;
  };
}

/** Counts an attempt; the milliseconds to wait when there were too many. */
async function attempt(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
    throw refusal;
  }
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

/** Keys keep no addresses and fit the column. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
