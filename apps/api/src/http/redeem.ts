import { type ServiceDeps, ServiceError } from '@sleutel/services/core';
import { type RedeemInput, type RedeemResult, redeemOffer } from '@sleutel/services/offer';
import type { Auth } from '@sleutel/services/user';
import type { Context, Hono } from 'hono';
import { attempt, createLimit, waitFor } from './attempt.ts';
import type { HttpEnv } from './request.ts';

export interface RedeemDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
}

type Refusal = Extract<RedeemResult, { redeemed: false }>;

/** Codes that do not exist, by one key in a quarter of an hour: enough for a busy till, useless for guessing. */
const guesses = { keyPrefix: 'redeem-guess', points: 100, duration: 15 * 60 };

/** `POST /api/redeem` for tills and shops: with an API key whose scope is `offer.redeem`, never with a cookie. */
export function serveRedeem(app: Hono<HttpEnv>, { services, auth }: RedeemDeps): void {
  const guess = createLimit(services, guesses);
  app.post('/api/redeem', async (c) => {
    const actor = await auth.actorOf(keyOnly(c));
    if (actor === null) return refuse(c, 401, 'unauthorized', 'An API key is needed that may redeem offers.');
    const wait = await waitFor(guess, actor.id);
    if (wait > 0) {
      c.header('Retry-After', String(Math.ceil(wait / 1000)));
      return refuse(c, 429, 'too-many-attempts', 'Too many codes that do not exist; try again later.');
    }
    const input: unknown = await c.req.json().catch(() => undefined);
    if (input === undefined) return refuse(c, 400, 'bad-input', 'The body is not JSON.');
    try {
      const result = await redeemOffer({ ...services, actor }, unchecked(input));
      if (result.redeemed) return c.json(result);
      if (isGuess(result)) await attempt(guess, actor.id);
      return c.json(result, statusOf(result));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      if (error.code === 'invalid') return refuse(c, 400, error.reason, error.message);
      if (error.code === 'forbidden') return refuse(c, 403, error.reason, error.message);
      throw error;
    }
  });
  app.all('/api/redeem', (c) => {
    c.header('Allow', 'POST');
    return refuse(c, 405, 'method-not-allowed', 'Codes are redeemed by POST.');
  });
}

/** A cookie must not do here: the path is exempt from the check of the origin. */
function keyOnly(c: Context<HttpEnv>): Headers {
  return new Headers({ authorization: c.req.header('authorization') ?? '' });
}

/** Types what came in and leaves the check to the verb, which first looks whether the actor may at all. */
function unchecked(input: unknown): RedeemInput {
  return input as RedeemInput;
}

function isGuess({ reason }: Refusal): boolean {
  return reason === 'code-mistyped' || reason === 'code-unknown';
}

/** 404 no such code · 409 the code or its offer is used up · 422 not for this order. */
function statusOf(result: Refusal): 404 | 409 | 422 {
  switch (result.reason) {
    case 'code-mistyped':
    case 'code-unknown':
      return 404;
    case 'redeemed-already':
    case 'code-released':
    case 'code-expired':
    case 'none-left':
    case 'budget-spent':
      return 409;
    case 'other-account':
    case 'other-currency':
    case 'amount-needed':
    case 'below-margin':
      return 422;
  }
}

function refuse(
  c: Context<HttpEnv>,
  status: 400 | 401 | 403 | 405 | 429,
  reason: string,
  message: string,
): Response {
  return c.json({ redeemed: false, reason, message }, status);
}
