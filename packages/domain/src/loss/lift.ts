/** With fewer losses than this nothing is said about what came before them. */
export const leastCases = 5;

/** How often a sign was there before losses, and over the same days with accounts that stayed. */
export interface Exposure {
  /** Losses, and those of them with the sign in the days before. */
  readonly cases: number;
  readonly exposedCases: number;
  /** Accounts that were there and not lost, summed over the days of the losses, and those of them with the sign. */
  readonly controlDays: number;
  readonly exposedControlDays: number;
}

export interface Lift {
  readonly cases: number;
  readonly exposedCases: number;
  /** Shares with the sign, 0 to 1; null where there was nobody. */
  readonly caseShare: number | null;
  readonly controlShare: number | null;
  /** Accounts that stayed, on the mean day of a loss, and those of them with the sign. */
  readonly controls: number;
  readonly exposedControls: number;
  /** How many times as often the sign was there before a loss; null where there are too few to tell. */
  readonly ratio: number | null;
  /** Of 95 %; null with the ratio. */
  readonly low: number | null;
  readonly high: number | null;
}

const normalQuantile = 1.959964;

/**
 * The lift of a sign: the share of lost accounts that showed it over the share of those that stayed, each loss compared
 * with all accounts at risk on its own day (incidence-density sampling; Rothman, Greenland, Lash, *Modern
 * Epidemiology*, ch. 8). The interval is that of the log of the ratio (Katz et al. 1978, *Biometrics* 34) with 0.5 added
 * to each count, so that a zero has one too (Walter 1975, *Biometrika* 62). Those who stayed are the same accounts day
 * after day: the interval counts each once, by the mean over the days.
 */
export function liftOf({ cases, exposedCases, controlDays, exposedControlDays }: Exposure): Lift {
  const controls = cases === 0 ? 0 : controlDays / cases;
  const exposedControls = cases === 0 ? 0 : exposedControlDays / cases;
  const counts = {
    cases,
    exposedCases,
    caseShare: cases === 0 ? null : exposedCases / cases,
    controlShare: controls === 0 ? null : exposedControls / controls,
    controls,
    exposedControls,
  };
  if (cases < leastCases || controls === 0) return { ...counts, ratio: null, low: null, high: null };
  const ratio = (exposedCases + 0.5) / (cases + 0.5) / ((exposedControls + 0.5) / (controls + 0.5));
  const variance =
    1 / (exposedCases + 0.5) - 1 / (cases + 0.5) + 1 / (exposedControls + 0.5) - 1 / (controls + 0.5);
  const spread = Math.exp(normalQuantile * Math.sqrt(Math.max(0, variance)));
  return { ...counts, ratio, low: ratio / spread, high: ratio * spread };
}

/** What a lift lets one say: only an interval that leaves out 1 tells one way or the other. */
export function verdictOf({ ratio, low, high }: Lift): 'tooFew' | 'warns' | 'calms' | 'open' {
  if (ratio === null || low === null || high === null) return 'tooFew';
  if (low > 1) return 'warns';
  return high < 1 ? 'calms' : 'open';
}
