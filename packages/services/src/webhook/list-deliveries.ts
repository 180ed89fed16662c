import { type Db, Prisma } from '@sleutel/db';
import {
  type TEST_EVENT,
  WebhookDeliveryState,
  type WebhookEventType,
  type WebhookFailure,
} from '@sleutel/domain/webhook';
import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';
import { endpointColumns, endpointOf, type WebhookEndpoint } from './endpoint.ts';

/** An event on its way to an endpoint, and how the last try went. Times are ISO 8601. */
export interface Delivery {
  /** What it is told under, as `webhook-id`. */
  readonly eventId: string;
  readonly type: WebhookEventType | typeof TEST_EVENT;
  readonly occurredAt: string;
  readonly state: WebhookDeliveryState;
  readonly tries: number;
  readonly lastTryAt: string | null;
  /** Null where none follows. */
  readonly nextTryAt: string | null;
  /** What the endpoint answered; null where it did not. */
  readonly statusCode: number | null;
  readonly failure: WebhookFailure | null;
  /** The beginning of the answer, or what went wrong. */
  readonly answer: string | null;
  /** What is told. */
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface DeliveryList {
  readonly endpoint: WebhookEndpoint;
  readonly items: readonly Delivery[];
  /** Asked with, the next older ones follow; null where there are none. */
  readonly older: string | null;
}

const Input = z.strictObject({
  endpointId: z.uuid(),
  /** Without it, all of them. */
  state: WebhookDeliveryState.optional(),
  /** The `older` of the page before. */
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z [\da-f-]{36}$/)
    .optional(),
  limit: z.int().min(1).max(200).default(50),
});
type Input = z.output<typeof Input>;

/** What an endpoint was told in the past 30 days, the newest first. */
export const listWebhookDeliveries = defineVerb({
  name: 'webhook.listDeliveries',
  input: Input,
  run: async ({ db, now }, input): Promise<DeliveryList> => {
    const { endpointId: id, limit } = input;
    const endpoint = await db.prisma.webhookEndpoint.findUnique({ where: { id }, select: endpointColumns });
    if (endpoint === null) throw notFound('webhook', id);
    const rows = await deliveries(db.pool, input);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      endpoint: endpointOf(endpoint, now()),
      items: shown.map(deliveryOf),
      older: last ? `${last.createdAt.toISOString()} ${last.eventId}` : null,
    };
  },
});

type Row = Omit<Delivery, 'occurredAt' | 'lastTryAt' | 'nextTryAt'> & {
  readonly occurredAt: Date;
  readonly lastTryAt: Date | null;
  readonly nextTryAt: Date;
  readonly createdAt: Date;
};

/** One more than asked for, if there are more. */
async function deliveries(pool: Db['pool'], { endpointId, state, before, limit }: Input): Promise<Row[]> {
  const [at, id] = before?.split(' ') ?? [];
  const conditions = [
    Prisma.sql`d.endpoint_id = ${endpointId}::uuid`,
    ...(state ? [Prisma.sql`d.state = ${state}::"WebhookDeliveryState"`] : []),
    ...(at ? [Prisma.sql`(d.created_at, d.event_id) < (${at}::timestamptz, ${id}::uuid)`] : []),
  ];
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT d.event_id AS "eventId", e.type, e.occurred_at AS "occurredAt", d.state, d.tries,
           d.last_try_at AS "lastTryAt", d.next_try_at AS "nextTryAt", d.status_code AS "statusCode", d.failure,
           d.answer, e.payload, d.created_at AS "createdAt"
    FROM webhook_deliveries d JOIN outgoing_events e ON e.id = d.event_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY d.created_at DESC, d.event_id DESC LIMIT ${limit + 1}`);
  return rows;
}

function deliveryOf({
  eventId,
  type,
  state,
  tries,
  statusCode,
  failure,
  answer,
  payload,
  ...at
}: Row): Delivery {
  return {
    eventId,
    type,
    occurredAt: at.occurredAt.toISOString(),
    state,
    tries,
    lastTryAt: at.lastTryAt?.toISOString() ?? null,
    nextTryAt: state === 'waiting' ? at.nextTryAt.toISOString() : null,
    statusCode,
    failure,
    answer,
    payload,
  };
}
