import { z } from 'zod';

/** What a person may be written to about. Marketing is the one every installation begins with. */
export const Topic = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/);
export type Topic = z.infer<typeof Topic>;

export const MARKETING: Topic = 'marketing';

export const ConsentState = z.enum(['granted', 'withdrawn']);
export type ConsentState = z.infer<typeof ConsentState>;

/** Whether a programme needs a person's yes, or only the absence of a no (customers of long standing). */
export const ConsentPolicy = z.enum(['granted', 'notWithdrawn']);
export type ConsentPolicy = z.infer<typeof ConsentPolicy>;

/** Why an address must not be written to any more. */
export const SuppressionReason = z.enum(['unsubscribed', 'complained', 'hardBounce', 'erased', 'manual']);
export type SuppressionReason = z.infer<typeof SuppressionReason>;

/** What is known of whether a person may be written to. */
export interface ConsentFacts {
  readonly hasAddress: boolean;
  readonly suppressed: boolean;
  /** For the programme's topic; null where nobody asked. */
  readonly consent: ConsentState | null;
}

export type ConsentRefusal = 'noAddress' | 'suppressed' | 'consentWithdrawn' | 'noConsent';

/** Why a person may not be written to; null where nothing speaks against it. */
export function consentRefusal(facts: ConsentFacts, policy: ConsentPolicy): ConsentRefusal | null {
  if (!facts.hasAddress) return 'noAddress';
  if (facts.suppressed) return 'suppressed';
  if (facts.consent === 'withdrawn') return 'consentWithdrawn';
  return policy === 'granted' && facts.consent === null ? 'noConsent' : null;
}
