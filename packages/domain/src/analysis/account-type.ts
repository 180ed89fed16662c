import { z } from 'zod';

/** What an account is to the company. */
export const AccountType = z.enum(['breadwinner', 'prospect', 'imageMaker', 'expert']);
export type AccountType = z.infer<typeof AccountType>;

/** A type given from outside the figures: by a person, or by a rule on the dossier. */
export const AssignedType = z.object({
  type: AccountType,
  by: z.enum(['person', 'rule']),
  /** Why, in the words of who gave it. */
  reason: z.string().optional(),
});
export type AssignedType = z.infer<typeof AssignedType>;

/** Why an account has its type. Shares and limits are fractions of 1. */
export const TypeReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('setByPerson'), reason: z.string().optional() }),
  z.object({ code: z.literal('setByRule'), reason: z.string().optional() }),
  z.object({ code: z.literal('profitShare'), share: z.number(), limit: z.number() }),
  z.object({ code: z.literal('revenueShare'), share: z.number(), limit: z.number() }),
]);
export type TypeReason = z.infer<typeof TypeReason>;
