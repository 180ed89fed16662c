export { AccountStatus, StatusReason } from './account-status.ts';
export { AccountType, AssignedType, TypeReason } from './account-type.ts';
export { type AnalyseOptions, analyse } from './analyse.ts';
export type { AccountAnalysis, Analysis, AnalysisTotals } from './analysis.ts';
export { daysBetween, lastWholeMonth, monthsThrough } from './calendar.ts';
export { AbcClass, Cell, cellOf, XyzClass } from './cell.ts';
export { describeNotice, describeReason, describeTypeReason } from './describe.ts';
export type { AccountHistory, MonthSums } from './history.ts';
export { historiesFromOrders, historyFromOrders, type OrderRow } from './history-from-orders.ts';
export { Measure } from './measure.ts';
export type { Fit, ModelParameters } from './model/fit.ts';
export { type FitOptions, fitModel } from './model/fit-model.ts';
export { forecastHoldout, type HoldoutAccount, type HoldoutForecast } from './model/forecast.ts';
export { expectedOrders, expectedOrdersIfAlive, pAlive } from './model/outlook.ts';
export type { PurchaseStatistic, Purchases } from './model/purchases.ts';
export { weakPrior } from './model/weak-prior.ts';
export { AnalysisNotice, FallbackCode } from './notice.ts';
export {
  AbcLimits,
  AnalysisParameters,
  type AnalysisParametersInput,
  classicXyz,
  PurchaseModelName,
  Regularity,
  StatusLimits,
  XyzLimits,
} from './parameters.ts';
export { purchasesOfAccount } from './purchases-of-account.ts';
export { type Rhythm, rhythmOf } from './rhythm.ts';
export {
  type AccountJson,
  type AnalysisJson,
  accountToJson,
  type FitJson,
  fitToJson,
  toJson,
} from './to-json.ts';
