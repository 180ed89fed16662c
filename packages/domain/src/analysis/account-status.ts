import { z } from 'zod';

export const AccountStatus = z.enum(['prospect', 'active', 'slipping', 'lost']);
export type AccountStatus = z.infer<typeof AccountStatus>;

const gap = {
  daysSinceLastOrder: z.number(),
  /** The usual gap the silence was held against, in days. */
  medianGapDays: z.number(),
  /** Whose gap: the account's own, or the median of all accounts for one with too few orders. */
  gapOf: z.enum(['account', 'population']),
  /** How many usual gaps of silence the limit allows. */
  limit: z.number(),
};
const chance = { pAlive: z.number(), limit: z.number() };

/** Why an account has its status: a code and the numbers it rests on; the words live in the catalogues. */
export const StatusReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('noCompletedOrder') }),
  z.object({ code: z.literal('withinUsualGap'), ...gap }),
  z.object({ code: z.literal('beyondUsualGap'), ...gap }),
  z.object({ code: z.literal('likelyAlive'), ...chance }),
  z.object({ code: z.literal('unlikelyAlive'), ...chance }),
  z.object({ code: z.literal('silentTooLong'), daysSinceLastOrder: z.number(), limit: z.number() }),
]);
export type StatusReason = z.infer<typeof StatusReason>;
