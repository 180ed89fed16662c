import type { Prisma } from '@sleutel/db';
import {
  endpointUrlFault,
  LONGEST_ENDPOINT_URL,
  WebhookEventType,
  type WebhookOffReason,
} from '@sleutel/domain/webhook';
import { z } from 'zod';
import { notFound, type ServiceDeps, ServiceError } from '../core/index.ts';

/** Where another system is told what happens. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly types: readonly WebhookEventType[];
  /** Since when and why it is told nothing; null while it is. */
  readonly off: { readonly since: string; readonly reason: WebhookOffReason } | null;
  /** ISO 8601: since when it has taken nothing; null while it does. */
  readonly failingSince: string | null;
  /** Until when the secret before the present one signs as well; null where there is none. */
  readonly formerSecretUntil: string | null;
  readonly version: number;
  readonly createdAt: string;
}

export const EndpointFields = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** `https://…`: it is called from here, and never with a name and password. */
  url: z.string().trim().min(1).max(LONGEST_ENDPOINT_URL),
  /** The events it wants to be told of. */
  types: z.array(WebhookEventType).min(1).transform(inOrder),
});

/** Each once, in the order in which they are listed everywhere. */
function inOrder(types: readonly string[]): WebhookEventType[] {
  return WebhookEventType.options.filter((type) => types.includes(type));
}

const faults = {
  notUrl: 'This is no address of the web.',
  notHttps: 'What is told would travel in clear: the address has to begin with https.',
  credentials: 'An address holds no name and password; the signature says who calls.',
} as const;

/** @throws where nothing may be sent to the address */
export function refuseUnfit(url: string, { webhooksAllowPrivate = false }: ServiceDeps): void {
  const fault = endpointUrlFault(url, { allowPrivate: webhooksAllowPrivate });
  if (fault !== null) throw new ServiceError('invalid', `webhook-url-${fault}`, faults[fault], { url });
}

export const endpointColumns = {
  id: true,
  name: true,
  url: true,
  types: true,
  offAt: true,
  offReason: true,
  failingSince: true,
  formerUntil: true,
  version: true,
  createdAt: true,
} as const satisfies Prisma.WebhookEndpointSelect;

type EndpointRow = Prisma.WebhookEndpointGetPayload<{ select: typeof endpointColumns }>;

export function endpointOf(row: EndpointRow, now: Date): WebhookEndpoint {
  const { offAt, offReason, failingSince, formerUntil, createdAt, types, ...rest } = row;
  return {
    ...rest,
    types: inOrder(types),
    off: offAt && offReason && { since: offAt.toISOString(), reason: offReason },
    failingSince: failingSince?.toISOString() ?? null,
    formerSecretUntil: formerUntil && formerUntil > now ? formerUntil.toISOString() : null,
    createdAt: createdAt.toISOString(),
  };
}

type Tx = Pick<Prisma.TransactionClient, '$queryRaw' | 'webhookEndpoint'>;

/** Locked until the transaction ends, so that of two who change it one comes second; what happens is told meanwhile. */
export async function lockEndpoint(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM webhook_endpoints WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.webhookEndpoint.findUnique({ where: { id } });
  if (row === null) throw notFound('webhook', id);
  return row;
}

export function isOff(name: string): ServiceError {
  return new ServiceError('refused', 'webhook-off', 'It is switched off. Switch it on first.', { name });
}
