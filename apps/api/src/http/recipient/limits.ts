import { openToken, type TokenPurpose } from '@sleutel/services/consent';
import type { ServiceDeps } from '@sleutel/services/core';
import type { MiddlewareHandler } from 'hono';
import { attempt, createLimit } from '../attempt.ts';
import { clientNetwork, type HttpEnv } from '../request.ts';

const quarterOfAnHour = 15 * 60;

/**
 * Slows down what is asked too often, in a quarter of an hour: thirty changes through one link, a hundred links that
 * do not exist from one address. Mail providers unsubscribe many people from few addresses, so a link that is good
 * counts for itself alone.
 */
export function limitChanges(
  services: ServiceDeps,
  purpose: TokenPurpose,
  refuse: MiddlewareHandler<HttpEnv>,
): MiddlewareHandler<HttpEnv> {
  const duration = quarterOfAnHour;
  const link = createLimit(services, { keyPrefix: 'recipient-link', points: 30, duration });
  const guess = createLimit(services, { keyPrefix: 'recipient-guess', points: 100, duration });
  return async (c, next) => {
    const token = c.req.param('token') ?? '';
    const good = openToken(services.appSecret, purpose, token) !== null;
    const wait = await (good ? attempt(link, token) : attempt(guess, clientNetwork(c)));
    if (wait === 0) return next();
    c.header('Retry-After', String(Math.ceil(wait / 1000)));
    return refuse(c, next);
  };
}
