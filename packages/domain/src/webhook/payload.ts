import { z } from 'zod';
import { AccountStatus } from '../analysis/index.ts';
import { StopRule } from '../enrolment/index.ts';
import { BounceKind } from '../message/index.ts';
import { OfferKind } from '../offer/index.ts';
import { PAYLOAD_VERSION, TEST_EVENT, type WebhookEventType } from './event-type.ts';

/** What every event says it is about; null where it is about none, or about somebody who was erased. */
const about = {
  account: z.object({ id: z.uuid(), name: z.string(), externalId: z.string() }).nullable(),
  contact: z.object({ id: z.uuid(), email: z.string().nullable() }).nullable(),
  programme: z.object({ id: z.uuid(), name: z.string() }).nullable(),
};

const message = z.object({ id: z.uuid(), step: z.string() });

const redemption = {
  code: z.string(),
  offer: z.object({ id: z.uuid(), key: z.string(), kind: OfferKind }),
  order: z.string().nullable(),
  amount: z.string().nullable(),
  discount: z.string().nullable(),
  currency: z.string(),
  source: z.enum(['api', 'order']),
};

/** What an event says beside that, by its type. */
const facts = {
  'message.delivered': { message },
  'message.opened': { message },
  'message.clicked': { message, link: z.string().optional() },
  'message.replied': { message },
  'message.bounced': { message, bounce: BounceKind.optional() },
  'message.complained': { message },
  'contact.unsubscribed': { message: message.nullable() },
  'account.stopped': { reason: StopRule },
  'account.statusChanged': {
    asOf: z.iso.date(),
    status: z.object({ before: AccountStatus, after: AccountStatus }),
  },
  'offer.redeemed': redemption,
  'programme.launched': {},
  'programme.paused': { emergency: z.boolean() },
  'programme.resumed': {},
  'programme.ended': {},
  [TEST_EVENT]: {},
} satisfies Record<WebhookEventType | typeof TEST_EVENT, z.ZodRawShape>;

/** The body of an event of a type as it goes over the wire: docs/webhooks.md. Receivers may be sent more fields. */
export function webhookPayload(type: WebhookEventType | typeof TEST_EVENT) {
  const shape: z.ZodRawShape = facts[type];
  return z.object({
    // Not every id has the version and variant of a UUID: some are derived from what they are of.
    id: z.guid(),
    type: z.literal(type),
    version: z.literal(PAYLOAD_VERSION),
    timestamp: z.iso.datetime(),
    data: z.object({ ...about, ...shape }),
  });
}
