import {
  AnalysisNotice,
  AnalysisParameters,
  FallbackCode,
  PurchaseModelName,
} from '@sleutel/domain/analysis';
import { z } from 'zod';

/** Decimal text, such as `-12.50`. */
const Amount = z.string();

/** The sums of a run, as they are stored with it. */
export const RunTotals = z.object({
  accounts: z.int(),
  orders: z.int(),
  cancelled: z.int(),
  revenue: Amount,
  profit: Amount.nullable(),
  /** First day with an order, `YYYY-MM-DD`. */
  from: z.string().nullable(),
  /** Only when all orders are in one. */
  currency: z.string().nullable(),
  keyAccounts: z.object({ count: z.int(), share: z.number() }),
});
export type RunTotals = z.infer<typeof RunTotals>;

/** The purchase model a run rests on. */
export const RunModel = z.object({
  name: PurchaseModelName,
  k: z.number(),
  r: z.number(),
  alpha: z.number(),
  a: z.number(),
  b: z.number(),
  logLikelihood: z.number(),
  accounts: z.int(),
  converged: z.boolean(),
  fallback: FallbackCode.optional(),
});
export type RunModel = z.infer<typeof RunModel>;

/** What a reader has to know: the domain's notices, and those of loading the orders. */
export const RunNotice = z.union([
  AnalysisNotice,
  z.object({ code: z.literal('severalCurrencies'), currencies: z.array(z.string()) }),
]);
export type RunNotice = z.infer<typeof RunNotice>;

/** One analysis without its accounts. */
export const AnalysisRun = z.object({
  id: z.string(),
  asOf: z.string(),
  measure: z.enum(['revenue', 'profit']),
  /** ISO 8601 moment. */
  createdAt: z.date().transform((at) => at.toISOString()),
  /** Id of the user, or the engine's name. */
  requestedBy: z.string().nullable(),
  totals: RunTotals,
  model: RunModel.nullable(),
  parameters: AnalysisParameters,
  notices: z.array(RunNotice),
});
export type AnalysisRun = z.infer<typeof AnalysisRun>;

/** The columns of `analysis_runs` as `AnalysisRun` reads them. */
export const runColumns = `id, as_of AS "asOf", measure, created_at AS "createdAt",
  requested_by AS "requestedBy", totals, model, parameters, notices`;
