import type { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../core/index.ts';
import {
  EndpointFields,
  endpointColumns,
  endpointOf,
  lockEndpoint,
  refuseUnfit,
  type WebhookEndpoint,
} from './endpoint.ts';

const Changes = EndpointFields.extend({
  /** Whether it is told anything. What waited while it was off is told once it is on again. */
  on: z.boolean(),
}).partial();
type Changes = z.output<typeof Changes>;

const Input = z.strictObject({
  id: z.uuid(),
  /** The version the change was made on: whoever was slower is told instead of overwriting. */
  version: z.int(),
  set: Changes,
});

/** Changes an endpoint, or switches it off and on. */
export const updateWebhookEndpoint = defineVerb({
  name: 'webhook.updateEndpoint',
  input: Input,
  run: async (ctx, { id, version, set }): Promise<WebhookEndpoint> => {
    if (set.url !== undefined) refuseUnfit(set.url, ctx);
    const at = ctx.now();
    const row = await ctx.db.prisma.$transaction(async (tx) => {
      const before = await lockEndpoint(tx, id);
      if (before.version !== version) throw changed(before.version);
      const data = { ...columnsOf(set), ...switched(set.on, before.offAt, at), version: { increment: 1 } };
      const after = await tx.webhookEndpoint.update({ where: { id }, data, select: endpointColumns });
      await audit(tx, ctx, 'webhook.updateEndpoint', 'webhookEndpoint', id, detailOf(after.name, set));
      return after;
    });
    if (set.on === true) await ctx.jobs.enqueue('webhook.deliver', {});
    return endpointOf(row, at);
  },
});

/** Another address has failed nothing yet. */
function columnsOf({ name, url, types }: Changes): Prisma.WebhookEndpointUpdateInput {
  return {
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url, failingSince: null, restsUntil: null }),
    ...(types !== undefined && { types }),
  };
}

function switched(on: boolean | undefined, offAt: Date | null, at: Date): Prisma.WebhookEndpointUpdateInput {
  if (on === undefined || on === (offAt === null)) return {};
  if (on) return { offAt: null, offReason: null, failingSince: null, restsUntil: null };
  return { offAt: at, offReason: 'person' };
}

function detailOf(name: string, { on, url, types }: Changes): Prisma.InputJsonObject {
  return {
    name,
    ...(on !== undefined && { on }),
    ...(url !== undefined && { origin: new URL(url).origin }),
    ...(types !== undefined && { types }),
  };
}

function changed(version: number): ServiceError {
  const message = 'Somebody else changed the webhook meanwhile.';
  return new ServiceError('conflict', 'webhook-changed', message, { version });
}
