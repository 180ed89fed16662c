/** How long an account was watched, and after how many days it ordered; null while it has not. */
export interface Watched {
  readonly days: number;
  readonly orderedAfter: number | null;
}

export interface CurvePoint {
  /** Since the account came into the programme. */
  readonly day: number;
  /** Of accounts that had ordered by then, 0–1. */
  readonly share: number;
}

/**
 * The share of accounts that had ordered by each day, where some are watched for longer than others (Kaplan and Meier
 * 1958). A point for each day with a first order, and one at the end of the longest watch.
 */
export function firstOrderCurve(accounts: readonly Watched[]): CurvePoint[] {
  const points: CurvePoint[] = [{ day: 0, share: 0 }];
  const days = accounts.flatMap(({ orderedAfter }) => orderedAfter ?? []);
  let left = 1;
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const atRisk = accounts.filter((each) => (each.orderedAfter ?? each.days) >= day).length;
    const ordered = days.filter((each) => each === day).length;
    left *= 1 - ordered / atRisk;
    points.push({ day, share: 1 - left });
  }
  const end = accounts.reduce((longest, { days: watched }) => Math.max(longest, watched), 0);
  if (end > (points.at(-1)?.day ?? 0)) points.push({ day: end, share: 1 - left });
  return points;
}
