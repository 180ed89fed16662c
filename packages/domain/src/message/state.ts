import { z } from 'zod';

/**
 * `ready` waits for its batch · `claimed` is in one · `sent` was accepted by the transport · `failed` never will be ·
 * `needsReview` may or may not have left: a person decides · `cancelled` a guard stopped it in time.
 */
export const MessageState = z.enum(['ready', 'claimed', 'sent', 'failed', 'needsReview', 'cancelled']);
export type MessageState = z.infer<typeof MessageState>;

export const MessageEventKind = z.enum([
  'sent',
  'delivered',
  'opened',
  'clicked',
  'replied',
  'bounced',
  'complained',
  'failed',
  'unsubscribed',
]);
export type MessageEventKind = z.infer<typeof MessageEventKind>;
