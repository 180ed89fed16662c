import { z } from 'zod';

/**
 * `ready` waits for its batch · `claimed` is in one · `sent` was accepted by the transport · `failed` never will be ·
 * `needsReview` may or may not have left: a person decides · `cancelled` a guard stopped it in time.
 */
export const MessageState = z.enum(['ready', 'claimed', 'sent', 'failed', 'needsReview', 'cancelled']);
export type MessageState = z.infer<typeof MessageState>;

/** What a person finds of a message in doubt: that it left, that it did not, or that it is to be sent once more. */
export const MessageVerdict = z.enum(['sent', 'notSent', 'sendAgain']);
export type MessageVerdict = z.infer<typeof MessageVerdict>;

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
