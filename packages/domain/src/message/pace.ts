/** So many requests a provider takes in any window. */
export interface Pace {
  readonly requests: number;
  readonly windowMs: number;
}

/** What one answer said of the limit; null where it did not. */
export interface RateReport {
  readonly limit: number | null;
  readonly remaining: number | null;
  /** Until the present window is over. */
  readonly resetMs: number | null;
  readonly windowMs: number | null;
}

/**
 * Milliseconds between two requests: evenly, and one fewer than is allowed in a window, so that unequal ways to the
 * provider do not bring one too many into it.
 */
export function intervalOf({ requests, windowMs }: Pace): number {
  return Math.ceil(requests > 1 ? windowMs / (requests - 1) : windowMs * 1.1);
}

/** The usual length of a window, where no answer told. */
const WINDOW_MS = 1_000;

/** The pace after an answer. Without a policy a window is as long as the longest time to its end that was seen. */
export function learnPace(known: Pace | null, { limit, resetMs, windowMs }: RateReport): Pace | null {
  const requests = limit ?? known?.requests;
  if (requests === undefined || requests < 1) return known;
  const seen = known?.requests === requests ? known.windowMs : 0;
  return { requests, windowMs: windowMs ?? (Math.max(seen, resetMs ?? 0) || WINDOW_MS) };
}

/** How long nothing may leave after an answer that says that no request, or only one, is left in the window. */
export function pauseOf({ remaining, resetMs, limit }: RateReport): number {
  const used = remaining !== null && remaining <= (limit !== null && limit > 2 ? 1 : 0);
  return used ? (resetMs ?? 0) : 0;
}
