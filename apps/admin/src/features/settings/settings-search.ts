import { Language } from '@sleutel/domain/template';
import { WebhookDeliveryState } from '@sleutel/domain/webhook';
import { z } from 'zod';

/** How the preview of an e-mail is looked at. */
export const LookSearch = z.object({
  language: Language.optional().catch(undefined),
  width: z.enum(['phone', 'desktop']).optional().catch(undefined),
  scheme: z.enum(['dark', 'light']).optional().catch(undefined),
});
export type LookSearch = z.infer<typeof LookSearch>;

/** What of what an endpoint was told is looked at. */
export const DeliverySearch = z.object({
  state: WebhookDeliveryState.optional().catch(undefined),
  before: z.string().optional().catch(undefined),
  /** The one that is looked into. */
  event: z.uuid().optional().catch(undefined),
});
export type DeliverySearch = z.infer<typeof DeliverySearch>;

/** From where on what came in is looked at. */
export const ReceivedSearch = z.object({ before: z.string().optional().catch(undefined) });

/** What of the audit is looked at. */
export const AuditSearch = z.object({
  actor: z.string().optional().catch(undefined),
  noun: z.string().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof AuditSearch>;
