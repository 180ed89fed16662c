import type { AccountAnalysis } from './analysis.ts';
import type { AccountHistory } from './history.ts';
import type { Measure } from './measure.ts';
import type { Fit } from './model/fit.ts';
import type { AnalysisNotice } from './notice.ts';

/** What a reader of the analysis has to know to read it rightly. */
export function noticesOf(
  histories: readonly AccountHistory[],
  measure: Measure,
  model: Fit | null,
  accounts: readonly AccountAnalysis[],
): AnalysisNotice[] {
  const notices: AnalysisNotice[] = [];
  const unknown = histories.filter(({ profit }) => profit === null).length;
  if (measure === 'profit' && unknown > 0) notices.push({ code: 'unknownCost', accounts: unknown });
  if (!accounts.some(({ share }) => share > 0)) notices.push({ code: 'noPositiveMeasure' });
  if (model === null) return [...notices, { code: 'noCompletedOrders' }];
  if (model.fallback !== undefined) {
    const repeatAccounts = histories.filter(({ orderDays }) => orderDays > 1).length;
    notices.push({ code: 'weakPrior', reason: model.fallback, accounts: model.accounts, repeatAccounts });
  }
  if (!model.converged) notices.push({ code: 'notConverged' });
  return notices;
}
