import { Prisma } from '@sleutel/db';

/**
 * Whether nobody knows what a used code cost, of an offer `o` and its redemption `r`: a share was taken off an amount
 * that the till did not name. A gift costs what is set aside for it, and an amount is known.
 */
export const costUnknown = Prisma.sql`(r.code_id IS NOT NULL AND o.kind = 'percent' AND r.discount IS NULL)`;
