import { z } from 'zod';

/**
 * Why there was no answer: `timeout` none in time · `unreachable` no connection, or none that can be trusted ·
 * `privateAddress` it leads into a network of one's own, where nothing is sent.
 */
export const WebhookFailure = z.enum(['timeout', 'unreachable', 'privateAddress']);
export type WebhookFailure = z.infer<typeof WebhookFailure>;

/** What came of telling an endpoint something once. */
export type WebhookAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'failed'; readonly failure: WebhookFailure; readonly detail: string };

/** `delivered` it was taken · `gone` it wants nothing any more, ever · `failed` it is to be told again. */
export type WebhookVerdict = 'delivered' | 'gone' | 'failed';

/** Any 2xx takes it, and 410 (Gone) takes leave; a redirect is not followed and so is no answer. */
export function verdictOn(answer: WebhookAnswer): WebhookVerdict {
  if (answer.kind === 'failed') return 'failed';
  if (answer.status === 410) return 'gone';
  return answer.status >= 200 && answer.status < 300 ? 'delivered' : 'failed';
}

/** `waiting` for its next try · `delivered` taken · `failed` given up. */
export const WebhookDeliveryState = z.enum(['waiting', 'delivered', 'failed']);
export type WebhookDeliveryState = z.infer<typeof WebhookDeliveryState>;

/** Why an endpoint is told nothing: a person switched it off, it said 410, or it has taken nothing for days. */
export const WebhookOffReason = z.enum(['person', 'gone', 'failing']);
export type WebhookOffReason = z.infer<typeof WebhookOffReason>;
