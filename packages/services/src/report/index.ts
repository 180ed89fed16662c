export { exportLosses } from './export-losses.ts';
export { exportWhiteSpace } from './export-white-space.ts';
export type { ListedLoss } from './loss-items.ts';
export { type LossList, listReportedLosses } from './loss-list.ts';
export { type LossReport, lossReport, type SignLift } from './losses.ts';
export { type ProgrammesReport, programmesReport, type ReportedProgramme } from './programmes.ts';
export {
  type NamedPunctuality,
  type Punctuality,
  type PunctualityReport,
  punctualityReport,
} from './punctuality.ts';
export {
  type MappedAccount,
  type MappedSolution,
  type WhiteSpaceMap,
  whiteSpaceReport,
} from './white-space.ts';
