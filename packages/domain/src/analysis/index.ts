export { AccountStatus, StatusReason } from './account-status.ts';
export { AccountType, AssignedType, TypeReason } from './account-type.ts';
export type { AccountAnalysis, Analysis, AnalysisTotals } from './analysis.ts';
export { AbcClass, Cell, cellOf, XyzClass } from './cell.ts';
export type { AccountHistory, MonthSums } from './history.ts';
export { Measure } from './measure.ts';
export type { Fit, ModelParameters } from './model/fit.ts';
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
