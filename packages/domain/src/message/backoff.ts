const FIRST_SECONDS = 15;
const LONGEST_SECONDS = 15 * 60;

/**
 * When to try a batch again: the pause doubles with each attempt up to a quarter of an hour, and `jitter` (0 to 1,
 * from the shell) spreads it over its upper half, so that many workers do not come back at once.
 */
export function nextAttemptAt(now: Date, attempts: number, jitter: number, askedSeconds = 0): Date {
  const pause = Math.min(FIRST_SECONDS * 2 ** Math.max(0, attempts - 1), LONGEST_SECONDS);
  const seconds = Math.max(pause * (0.5 + jitter / 2), askedSeconds);
  return new Date(now.getTime() + Math.round(seconds * 1000));
}
