import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { endpointColumns, endpointOf, type WebhookEndpoint } from './endpoint.ts';

export interface ListedEndpoint extends WebhookEndpoint {
  /** Events that it has not been told yet. */
  readonly waiting: number;
  /** Events of the past 30 days that it was never told, after every try. */
  readonly failed: number;
}

/** All endpoints in the order in which they were added, with what they lack. */
export const listWebhookEndpoints = defineVerb({
  name: 'webhook.listEndpoints',
  input: z.strictObject({}).prefault({}),
  run: async ({ db, now }): Promise<readonly ListedEndpoint[]> => {
    const [rows, counts] = await Promise.all([
      db.prisma.webhookEndpoint.findMany({ select: endpointColumns, orderBy: { id: 'asc' } }),
      countOpen(db.pool),
    ]);
    return rows.map((row) => ({ ...endpointOf(row, now()), ...(counts.get(row.id) ?? NONE) }));
  },
});

interface Open {
  readonly waiting: number;
  readonly failed: number;
}

const NONE: Open = { waiting: 0, failed: 0 };

async function countOpen(pool: Db['pool']): Promise<ReadonlyMap<string, Open>> {
  const { rows } = await pool.query<Open & { readonly id: string }>(Prisma.sql`
    SELECT e.id,
           (SELECT count(*)::int FROM webhook_deliveries WHERE endpoint_id = e.id AND state = 'waiting') AS waiting,
           (SELECT count(*)::int FROM webhook_deliveries WHERE endpoint_id = e.id AND state = 'failed') AS failed
    FROM webhook_endpoints e`);
  return new Map(rows.map(({ id, waiting, failed }) => [id, { waiting, failed }]));
}
