import { z } from 'zod';

/** What other systems can be told of. A name never changes its meaning; a new meaning gets a new name. */
export const WebhookEventType = z.enum([
  'message.delivered',
  'message.opened',
  'message.clicked',
  'message.replied',
  'message.bounced',
  'message.complained',
  'contact.unsubscribed',
  'account.stopped',
  'account.statusChanged',
  'offer.redeemed',
  'programme.launched',
  'programme.paused',
  'programme.resumed',
  'programme.ended',
]);
export type WebhookEventType = z.infer<typeof WebhookEventType>;

/** What is sent to see whether an endpoint listens; nobody subscribes to it. */
export const TEST_EVENT = 'webhook.test';

/** The form that payloads have. It goes up where a receiver that reads the one before could not read the next. */
export const PAYLOAD_VERSION = 1;
