/** Within how long what was missed during a pause comes due again, and how far apart at most. */
const SPAN_MINUTES = 240;
const GAP_MINUTES = 5;

/** When each of `count` missed moves comes due again from `at` on: evenly, in their order, never all at once. */
export function spreadOver(count: number, at: Date): Date[] {
  const gap = Math.min(GAP_MINUTES, SPAN_MINUTES / Math.max(1, count)) * 60_000;
  return Array.from({ length: count }, (_, position) => new Date(at.getTime() + Math.floor(position * gap)));
}
