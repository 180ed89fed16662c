import { createHash } from 'node:crypto';
import type { ServiceDeps } from '@sleutel/services/core';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export interface LimitOptions {
  readonly keyPrefix: string;
  /** Attempts in the duration. */
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
}

/** A limit that counts in the database, so that all processes count together. */
export function createLimit({ db }: Pick<ServiceDeps, 'db'>, options: LimitOptions): RateLimiterAbstract {
  const store = { storeClient: db.pool, storeType: 'pool', tableName: 'rate_limits', tableCreated: true };
  return new RateLimiterPostgres({ ...store, ...options });
}

/** Counts an attempt; the milliseconds to wait when there were too many. */
export async function attempt(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(hashed(key));
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
    throw refusal;
  }
}

/** The milliseconds to wait before another attempt, without counting one. */
export async function waitFor(limiter: RateLimiterAbstract, key: string): Promise<number> {
  const spent = await limiter.get(hashed(key));
  return spent !== null && spent.remainingPoints <= 0 ? Math.max(spent.msBeforeNext, 1) : 0;
}

/** Keys keep no addresses and fit the column. */
export function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
