import { z } from 'zod';

/** Why somebody whom the identity provider sent does not come in. */
export const ArrivalRefusal = z.enum([
  // Nobody of that e-mail address was added.
  'unknown',
  'unverified',
  'disabled',
  'another',
  // The provider did not let them in, or they turned back there.
  'declined',
  // It took too long, or was begun in another browser.
  'expired',
  'unreachable',
  'tooMany',
  'failed',
]);
export type ArrivalRefusal = z.infer<typeof ArrivalRefusal>;

/** Somebody whom the identity provider vouches for, held against the user of that subject, or else of that e-mail address. */
export interface Arrival {
  /** Whether the user came in as this subject of the provider before. */
  readonly linked: boolean;
  /** Whether they came in as another one: an address may pass to somebody else. */
  readonly linkedToAnother: boolean;
  /** Whether the provider says that the e-mail address is theirs. */
  readonly verified: boolean;
  readonly disabled: boolean;
}

/** Why they do not come in; null: they do. Whoever is linked is known by their subject, whatever their address is by now. */
export function refusalOfArrival({ linked, linkedToAnother, verified, disabled }: Arrival) {
  if (!linked && !verified) return 'unverified';
  if (!linked && linkedToAnother) return 'another';
  return disabled ? 'disabled' : null;
}
