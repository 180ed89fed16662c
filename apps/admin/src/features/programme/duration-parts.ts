export const durationUnits = ['weeks', 'days', 'hours', 'minutes'] as const;
export type DurationUnit = (typeof durationUnits)[number];

const minutesOf: Readonly<Record<DurationUnit, number>> = {
  weeks: 10_080,
  days: 1_440,
  hours: 60,
  minutes: 1,
};
const patterns: Readonly<Record<DurationUnit, RegExp>> = {
  weeks: /(\d+)W/,
  days: /(\d+)D/,
  hours: /T.*?(\d+)H/,
  minutes: /T.*?(\d+)M/,
};

export interface DurationParts {
  readonly count: number;
  readonly unit: DurationUnit;
}

/** An ISO 8601 duration as a number of the largest unit that says it whole: `P7D` is 1 week. */
export function durationParts(duration: string): DurationParts {
  const minutes = durationUnits.reduce(
    (sum, unit) => sum + Number(patterns[unit].exec(duration)?.[1] ?? 0) * minutesOf[unit],
    0,
  );
  const unit = durationUnits.find((each) => minutes % minutesOf[each] === 0) ?? 'minutes';
  return { count: minutes / minutesOf[unit], unit };
}

const written: Readonly<Record<DurationUnit, (count: number) => string>> = {
  weeks: (count) => `P${count}W`,
  days: (count) => `P${count}D`,
  hours: (count) => `PT${count}H`,
  minutes: (count) => `PT${count}M`,
};

export function durationOf({ count, unit }: DurationParts): string {
  return written[unit](count);
}
