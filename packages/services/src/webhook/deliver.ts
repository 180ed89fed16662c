import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { publishEnds } from '../programme/publish-ends.ts';
import { leaseEndpoints } from './lease-endpoints.ts';
import { tellEndpoint } from './tell-endpoint.ts';

const Input = z.object({
  maxRounds: z.int().min(1).max(1000).default(200),
  /** Ends the requests early; what was on its way by then is told again. */
  signal: z.instanceof(AbortSignal).optional(),
});

/**
 * Tells endpoints what is due, each event at least once and always under the same id. Any number may do it at once: an
 * endpoint is in the hands of one of them at a time. Says how many answers there were.
 */
export const deliverWebhooks = defineVerb({
  name: 'webhook.deliver',
  input: Input,
  run: async (
    ctx,
    { maxRounds, signal = new AbortController().signal },
  ): Promise<{ readonly told: number }> => {
    await publishEnds(ctx.db, ctx.now());
    let told = 0;
    for (let round = 0; round < maxRounds && !signal.aborted; round += 1) {
      const endpoints = await leaseEndpoints(ctx.db.pool, ctx.now());
      if (endpoints.length === 0) break;
      const counts = await Promise.all(endpoints.map((endpoint) => tellEndpoint(ctx, endpoint, signal)));
      told += counts.reduce((sum, count) => sum + count, 0);
    }
    return { told };
  },
});
