/** The middle value, the mean of the middle two for an even number; null for nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  const lower = Number.isInteger(middle) ? (sorted[middle - 1] ?? upper) : upper;
  return (lower + upper) / 2;
}
