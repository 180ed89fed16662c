import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { isOff, lockEndpoint } from './endpoint.ts';

const Input = z.strictObject({
  endpointId: z.uuid(),
  /** Which; without it all that were given up. */
  eventIds: z.array(z.uuid()).min(1).max(1_000).optional(),
});

/** Tells an endpoint events once more, under the ids they were told under before; how many. */
export const resendWebhook = defineVerb({
  name: 'webhook.resend',
  input: Input,
  run: async (ctx, { endpointId, eventIds }): Promise<{ readonly events: number }> => {
    const at = ctx.now();
    const which = eventIds ? Prisma.sql`event_id = ANY(${eventIds}::uuid[])` : Prisma.sql`state = 'failed'`;
    const events = await ctx.db.prisma.$transaction(async (tx) => {
      const { name, offAt } = await lockEndpoint(tx, endpointId);
      if (offAt !== null) throw isOff(name);
      const count = await tx.$executeRaw(Prisma.sql`
        UPDATE webhook_deliveries SET state = 'waiting', tries = 0, next_try_at = ${at}
        WHERE endpoint_id = ${endpointId}::uuid AND ${which}`);
      await tx.webhookEndpoint.update({ where: { id: endpointId }, data: { restsUntil: null } });
      await audit(tx, ctx, 'webhook.resend', 'webhookEndpoint', endpointId, { name, events: count });
      return count;
    });
    await ctx.jobs.enqueue('webhook.deliver', {});
    return { events };
  },
});
