import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { lockEndpoint } from './endpoint.ts';

/** Takes an endpoint away, with all that it was told and still waits for. */
export const removeWebhookEndpoint = defineVerb({
  name: 'webhook.removeEndpoint',
  input: z.strictObject({ id: z.uuid() }),
  run: (ctx, { id }): Promise<{ readonly id: string }> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { name, url } = await lockEndpoint(tx, id);
      await tx.webhookEndpoint.delete({ where: { id } });
      const detail = { name, origin: new URL(url).origin };
      await audit(tx, ctx, 'webhook.removeEndpoint', 'webhookEndpoint', id, detail);
      return { id };
    }),
});
