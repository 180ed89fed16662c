import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import type { EndpointWithSecret } from './add-endpoint.ts';
import { endpointColumns, endpointOf, lockEndpoint } from './endpoint.ts';
import { signingSecret } from './secret.ts';

/** How long the secret before still signs as well, in milliseconds. */
const CHANGE_OVER_MS = 24 * 3_600_000;

/** Makes a new signing secret. For a day everything is signed with both, so that the receiver can change over. */
export const rotateWebhookSecret = defineVerb({
  name: 'webhook.rotateSecret',
  input: z.strictObject({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<EndpointWithSecret> => {
    const at = ctx.now();
    const secretKey = randomUUID();
    const row = await ctx.db.prisma.$transaction(async (tx) => {
      const before = await lockEndpoint(tx, id);
      const formerUntil = new Date(at.getTime() + CHANGE_OVER_MS);
      const after = await tx.webhookEndpoint.update({
        where: { id },
        data: { secretKey, formerKey: before.secretKey, formerUntil, version: { increment: 1 } },
        select: endpointColumns,
      });
      await audit(tx, ctx, 'webhook.rotateSecret', 'webhookEndpoint', id, { name: before.name });
      return after;
    });
    return { endpoint: endpointOf(row, at), secret: signingSecret(ctx.appSecret, secretKey) };
  },
});
