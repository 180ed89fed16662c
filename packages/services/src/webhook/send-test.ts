import { newId } from '@sleutel/db';
import { PAYLOAD_VERSION, TEST_EVENT } from '@sleutel/domain/webhook';
import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { isOff, lockEndpoint } from './endpoint.ts';

/** Sends an endpoint an event that says nothing, to see whether it listens; the id of the event. */
export const sendWebhookTest = defineVerb({
  name: 'webhook.sendTest',
  input: z.strictObject({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<{ readonly eventId: string }> => {
    const at = ctx.now();
    const eventId = newId(at);
    await ctx.db.prisma.$transaction(async (tx) => {
      const { name, offAt } = await lockEndpoint(tx, id);
      if (offAt !== null) throw isOff(name);
      const head = { id: eventId, type: TEST_EVENT, version: PAYLOAD_VERSION, timestamp: at.toISOString() };
      const payload = { ...head, data: { account: null, contact: null, programme: null } };
      await tx.outgoingEvent.create({
        data: { id: eventId, type: TEST_EVENT, occurredAt: at, payload, createdAt: at },
      });
      await tx.webhookDelivery.create({ data: { endpointId: id, eventId, nextTryAt: at, createdAt: at } });
      await tx.webhookEndpoint.update({ where: { id }, data: { restsUntil: null } });
      await audit(tx, ctx, 'webhook.sendTest', 'webhookEndpoint', id, { name });
    });
    await ctx.jobs.enqueue('webhook.deliver', {});
    return { eventId };
  },
});
