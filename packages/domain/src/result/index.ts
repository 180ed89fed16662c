export type { CurvePoint } from './first-order-curve.ts';
export type { Interval } from './interval.ts';
export {
  type AccountOutcome,
  type ArmResult,
  type Comparison,
  type ProgrammeResult,
  programmeResult,
  type ResultMeasure,
  type ResultOutline,
  resultOutline,
  type Verdict,
} from './programme-result.ts';
