import { dayIn } from '@sleutel/domain/enrolment';
import {
  type ControlChart,
  controlChart,
  type Lift,
  liftOf,
  type ReasonCount,
  verdictOf,
} from '@sleutel/domain/loss';
import { currenciesInUse } from '../analysis/currencies.ts';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { monthsOf, reasonsOf, type YearFigures, yearsOf } from './loss-counts.ts';
import { exposuresOf, type SignalKind, type SignExposure } from './loss-exposures.ts';
import { LossFilter, type LossSpan, spanOf } from './loss-span.ts';
import { type UnnotedLosses, unnotedLosses } from './losses-unnoted.ts';

export interface SignLift extends Lift {
  readonly kind: SignalKind;
  readonly verdict: ReturnType<typeof verdictOf>;
}

export interface LossReport extends LossSpan {
  /** Of the sums: the one in which all orders are, or else the company's. */
  readonly currency: string;
  /** Where orders are in several, these: the sums add up what is in each as it stands. */
  readonly currencies: readonly string[];
  /** The calendar year the figures are of. */
  readonly year: number;
  readonly years: Readonly<Record<'loss' | 'refusal', YearFigures>>;
  readonly chart: ControlChart;
  /** Of the last twelve months of the span and the twelve before them. */
  readonly reasons: readonly ReasonCount[];
  /** The strongest first; those with too few to tell last. */
  readonly signs: readonly SignLift[];
  readonly unnoted: UnnotedLosses;
}

/** Losses or refusals: how many, whether that is usual, why, and what had announced them. */
export const lossReport = defineVerb({
  name: 'report.losses',
  input: LossFilter,
  run: async ({ db, now }, filter): Promise<LossReport> => {
    const { timeZone, currency } = await loadCompany(db);
    const today = dayIn(timeZone, now());
    const span = spanOf(filter, today);
    const [years, months, reasons, exposures, unnoted, inUse] = await Promise.all([
      yearsOf(db, today, span.ownerId),
      monthsOf(db, span),
      reasonsOf(db, span),
      exposuresOf(db, span, timeZone),
      unnotedLosses(db, span.ownerId, currency),
      currenciesInUse(db.pool),
    ]);
    return {
      ...span,
      currency: inUse.length === 1 ? (inUse[0] ?? currency) : currency,
      currencies: inUse.length > 1 ? inUse : [],
      year: Number(today.slice(0, 4)),
      years,
      chart: controlChart(months, today.slice(0, 7)),
      reasons,
      signs: exposures.map(lifted).sort(strongestFirst),
      unnoted,
    };
  },
});

function lifted({ kind, ...exposure }: SignExposure): SignLift {
  const lift = liftOf(exposure);
  return { kind, ...lift, verdict: verdictOf(lift) };
}

function strongestFirst(one: SignLift, other: SignLift): number {
  return (
    (other.ratio ?? 0) - (one.ratio ?? 0) ||
    other.exposedCases - one.exposedCases ||
    (one.kind < other.kind ? -1 : 1)
  );
}
