import { z } from 'zod';

/** Which analysis is looked at and what it is held against; without either, the latest and the one before it. */
export const AnalysisSearch = z.object({
  run: z.uuid().optional().catch(undefined),
  against: z.uuid().optional().catch(undefined),
});
export type AnalysisSearch = z.infer<typeof AnalysisSearch>;

/** The question to the server behind an address. */
export function toComparison({ run, against }: AnalysisSearch) {
  return { ...(run && { runId: run }), ...(against && { againstId: against }) };
}
