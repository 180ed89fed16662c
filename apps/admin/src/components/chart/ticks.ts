/**
 * Round values that span `low` to `high`, about `count` steps of 1, 2, 2.5 or 5 times a power of ten. The first is
 * at most `low`, the last at least `high`; `high` has to be above `low`.
 */
export function ticksBetween(low: number, high: number, count = 4): number[] {
  const step = roundStep((high - low) / count);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10;
  return factor * power;
}

export type Scale = (value: number) => number;

/** Maps values between `low` and `high` to places between `from` and `to`. */
export function linear([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}
