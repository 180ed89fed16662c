export type { CurvePoint } from './first-order-curve.ts';
export type { Interval } from './interval.ts';
export {
  type AccountOutcome,
  type ArmResult,
  type Comparison,
  compareDoing,
  type Doing,
  type Gain,
  type ProgrammeResult,
  programmeResult,
  type ResultMeasure,
  type Verdict,
} from './programme-result.ts';
