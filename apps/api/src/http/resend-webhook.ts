import { type ServiceContext, type ServiceDeps, systemActor } from '@sleutel/services/core';
import { receiveEvent } from '@sleutel/services/message';
import type { Context, Hono } from 'hono';
import type { HttpEnv } from './request.ts';
import { isSignedBySvix } from './svix-signature.ts';

export interface WebhookDeps {
  readonly services: ServiceDeps;
  /** Without it nothing can be proven, and so nothing is taken. */
  readonly resendWebhookSecret: string | undefined;
}

/** As the inbox takes it. */
const longestId = 200;

/** An event has four levels. */
const deepest = 100;

/**
 * `POST /api/webhooks/resend`: takes what Resend signed, of whatever kind, and answers as soon as it is kept. What it
 * means is found out from the inbox.
 */
export function serveResendWebhook(
  app: Hono<HttpEnv>,
  { services, resendWebhookSecret: secret }: WebhookDeps,
): void {
  const ctx: ServiceContext = { ...services, actor: systemActor('webhook') };
  app.post('/api/webhooks/resend', async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const id = c.req.header('svix-id') ?? '';
    if (secret === undefined || !isSignedBySvix(secret, { ...headersOf(c), id, body }, services.now())) {
      return refuse(c, 401, 'bad-signature', 'The signature is wrong, or too old.');
    }
    if (id === '' || id.length > longestId) {
      return refuse(c, 400, 'bad-input', `The svix-id has 1 to ${longestId} characters.`);
    }
    const payload = parsed(body);
    if (payload === undefined) return refuse(c, 400, 'bad-input', 'The body is not JSON.');
    if (isDeeperThan(deepest, payload)) return refuse(c, 400, 'bad-input', 'The body is nested too deeply.');
    await receiveEvent(ctx, { id, payload });
    return c.json({ received: true });
  });
  app.all('/api/webhooks/resend', (c) => {
    c.header('Allow', 'POST');
    return refuse(c, 405, 'method-not-allowed', 'Events come by POST.');
  });
}

/** Level by level, so that no depth is too much for it. */
function isDeeperThan(levels: number, value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

function headersOf(c: Context<HttpEnv>) {
  return {
    timestamp: c.req.header('svix-timestamp') ?? '',
    signatures: c.req.header('svix-signature') ?? '',
  };
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

function refuse(c: Context<HttpEnv>, status: 400 | 401 | 405, reason: string, message: string): Response {
  return c.json({ reason, message }, status);
}
