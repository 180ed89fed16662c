import { amountNumber, leastOfShare, type Millionths } from '../money/index.ts';
import { baseOf } from './abc.ts';
import { lastWholeMonth } from './calendar.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import type { Fit } from './model/fit.ts';
import { fitModel } from './model/fit-model.ts';
import type { AnalysisParameters } from './parameters.ts';
import type { Subject } from './subject.ts';

/** A whole, and the part of it that makes a breadwinner. */
export interface BreadwinnerLine {
  readonly whole: number;
  readonly line: Millionths;
}

/** What the accounts are judged against together. */
export interface Yardstick {
  readonly asOf: string;
  /** The last whole month, `YYYY-MM`. */
  readonly lastMonth: string;
  readonly measure: Measure;
  readonly parameters: AnalysisParameters;
  readonly model: Fit | null;
  /** Median of the accounts' median gaps, over those with enough order days; null when none has. */
  readonly gap: number | null;
  readonly revenue: BreadwinnerLine;
  readonly profit: BreadwinnerLine;
}

export function yardstickOf(
  subjects: readonly Subject[],
  options: { readonly asOf: string; readonly measure: Measure },
  parameters: AnalysisParameters,
): Yardstick {
  const statistics = subjects.flatMap(({ purchases }) => purchases ?? []);
  const gaps = subjects.flatMap(({ history }) =>
    history.orderDays >= parameters.status.minOrderDays ? (history.medianGapDays ?? []) : [],
  );
  const lineOf = (amounts: readonly Millionths[]): BreadwinnerLine => {
    const whole = baseOf(amounts);
    return { whole: amountNumber(whole), line: leastOfShare(whole, parameters.breadwinnerShare) };
  };
  const { name: model, k } = parameters.model;
  return {
    asOf: options.asOf,
    lastMonth: lastWholeMonth(options.asOf),
    measure: options.measure,
    parameters,
    model: statistics.length === 0 ? null : fitModel(statistics, { model, k }),
    gap: median(gaps),
    revenue: lineOf(subjects.map(({ revenue }) => revenue)),
    profit: lineOf(subjects.flatMap(({ profit }) => profit ?? [])),
  };
}
