import { randomUUID } from 'node:crypto';
import { newId } from '@sleutel/db';
import { audit, defineVerb, personOf } from '../core/index.ts';
import {
  EndpointFields,
  endpointColumns,
  endpointOf,
  refuseUnfit,
  type WebhookEndpoint,
} from './endpoint.ts';
import { signingSecret } from './secret.ts';

/** An endpoint with the secret that what it is told is signed with; it is shown here and never again. */
export interface EndpointWithSecret {
  readonly endpoint: WebhookEndpoint;
  /** `whsec_…`, as Standard Webhooks have it. */
  readonly secret: string;
}

/** Has another system told of what happens from now on. */
export const addWebhookEndpoint = defineVerb({
  name: 'webhook.addEndpoint',
  input: EndpointFields,
  run: async (ctx, { name, url, types }): Promise<EndpointWithSecret> => {
    const createdById = personOf(ctx);
    refuseUnfit(url, ctx);
    const at = ctx.now();
    const secretKey = randomUUID();
    const row = await ctx.db.prisma.$transaction(async (tx) => {
      const added = await tx.webhookEndpoint.create({
        data: { id: newId(at), name, url, types, secretKey, createdById, createdAt: at },
        select: endpointColumns,
      });
      const detail = { name, origin: new URL(url).origin, types };
      await audit(tx, ctx, 'webhook.addEndpoint', 'webhookEndpoint', added.id, detail);
      return added;
    });
    return { endpoint: endpointOf(row, at), secret: signingSecret(ctx.appSecret, secretKey) };
  },
});
