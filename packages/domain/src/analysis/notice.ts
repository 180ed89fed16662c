import { z } from 'zod';

/** Why the purchase model did not rest on the data alone. */
export const FallbackCode = z.enum(['tooFewAccounts', 'tooUniform']);
export type FallbackCode = z.infer<typeof FallbackCode>;

/** Something a reader of an analysis has to know: a code and its numbers; the words live in the catalogues. */
export const AnalysisNotice = z.discriminatedUnion('code', [
  z.object({ code: z.literal('unknownCost'), accounts: z.number() }),
  z.object({ code: z.literal('noCompletedOrders') }),
  z.object({ code: z.literal('noPositiveMeasure') }),
  z.object({
    code: z.literal('weakPrior'),
    reason: FallbackCode,
    accounts: z.number(),
    repeatAccounts: z.number(),
  }),
  z.object({ code: z.literal('notConverged') }),
]);
export type AnalysisNotice = z.infer<typeof AnalysisNotice>;
