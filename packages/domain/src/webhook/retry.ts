const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How long to wait after each try that failed, in milliseconds: soon at first, for what was only a hiccup, and then
 * long enough that somebody finds out and mends it. Together a little more than three days.
 */
export const PAUSES_MS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** By how much of itself a pause is drawn out at the most, so that what failed together does not come back together. */
const SPREAD = 0.1;

/**
 * When to try again after so many tries that failed, the last of them now; null where that is given up. `jitter` is 0
 * to 1, from the shell.
 */
export function nextTryAt(now: Date, tries: number, jitter: number): Date | null {
  const pause = PAUSES_MS[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + Math.round(pause * (1 + SPREAD * jitter)));
}

/** How long an endpoint may take nothing before it is switched off. */
const PATIENCE_MS = 72 * HOUR;

/** Whether an endpoint that has taken nothing since a moment is given up. */
export function isGivenUp(failingSince: Date, now: Date): boolean {
  return now.getTime() - failingSince.getTime() >= PATIENCE_MS;
}
