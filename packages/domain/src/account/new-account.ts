import { z } from 'zod';
import { AccountType } from '../analysis/index.ts';
import { READABLE, readableSigns } from '../offer/index.ts';
import { AccountSet } from './account-set.ts';
import { bareDomain } from './bare-domain.ts';

/** An account that somebody adds by hand: a name, and whatever else is known of it. */
export const NewAccount = AccountSet.required({ name: true }).extend({
  /** As the company's own files name it; where nobody gave it one yet, one is made. */
  externalId: z.string().trim().min(1).max(200).optional(),
  /** A web address that was copied is read as its domain. */
  domain: z.preprocess(
    (value) => (typeof value === 'string' ? bareDomain(value) : value),
    AccountSet.shape.domain,
  ),
  /** Without it the figures say what it is: a prospect until it orders. */
  type: AccountType.optional(),
});
export type NewAccount = z.infer<typeof NewAccount>;

/** How many random bytes a number is made of. */
export const NUMBER_BYTES = READABLE.bytes;

/**
 * A number for an account that has none yet, such as `SL-7F3-MA9Q`: short enough to read out, and of so much chance (2³⁴)
 * that neither another one nor a company's own numbers meet it.
 */
export function makeAccountNumber(random: Uint8Array): string {
  if (random.length < NUMBER_BYTES) throw new RangeError(`a number needs ${NUMBER_BYTES} random bytes`);
  const signs = readableSigns(random);
  return `SL-${signs.slice(0, 3)}-${signs.slice(3)}`;
}
