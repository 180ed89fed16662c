/**
 * Round values that span `low` to `high`, about `count` steps of 1, 2, 2.5 or 5 times a power of ten. The first is
 * at most `low`, the last at least `high`; `high` has to be above `low`.
 */
export function ticksBetween(low: number, high: number, count = 4): number[] {
  return ticksBy(roundStep((high - low) / count), low, high);
}

/** The same in whole numbers, for what is counted or written without decimals. */
export function wholeTicksBetween(low: number, high: number, count = 4): number[] {
  return ticksBy(Math.max(1, roundStep((high - low) / count, Number.isInteger)), low, high);
}

function ticksBy(step: number, low: number, high: number): number[] {
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

function roundStep(rough: number, isAllowed: (step: number) => boolean = Number.isFinite): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10].map((factor) => factor * power);
  return steps.find((step) => step >= rough && isAllowed(step)) ?? 10 * power;
}

export type Scale = (value: number) => number;

/** Maps values between `low` and `high` to places between `from` and `to`. */
export function linear([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}
