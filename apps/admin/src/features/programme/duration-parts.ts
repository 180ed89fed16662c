export const durationUnits = ['weeks', 'days', 'hours', 'minutes'] as const;
export type DurationUnit = (typeof durationUnits)[number];

const minutesOf: Readonly<Record<DurationUnit, number>> = {
  weeks: 10_080,
  days: 1_440,
  hours: 60,
  minutes: 1,
};
const patterns: Readonly<Record<DurationUnit, RegExp>> = {
  weeks: /(\d*)W/,
  days: /(\d*)D/,
  hours: /T(?:.*\D)?(\d*)H/,
  minutes: /T(?:.*\D)?(\d*)M/,
};

export interface DurationParts {
  /** NaN while no number is written. */
  readonly count: number;
  readonly unit: DurationUnit;
}

/**
 * An ISO 8601 duration as a number of the preferred unit where that says it whole, else of the largest that does: `P7D`
 * is 1 week. One that is not finished, `PD`, has its unit and no number.
 */
export function durationParts(duration: string, preferred?: DurationUnit): DurationParts {
  const minutes = durationUnits.reduce(
    (sum, unit) => sum + Number(patterns[unit].exec(duration)?.[1] ?? 0) * minutesOf[unit],
    0,
  );
  if (minutes === 0) {
    const unit = durationUnits.find((each) => patterns[each].test(duration)) ?? 'days';
    return { count: /\d/.test(duration) ? 0 : Number.NaN, unit };
  }
  const units = preferred === undefined ? durationUnits : [preferred, ...durationUnits];
  const unit = units.find((each) => minutes % minutesOf[each] === 0) ?? 'minutes';
  return { count: minutes / minutesOf[unit], unit };
}

const written: Readonly<Record<DurationUnit, (count: string) => string>> = {
  weeks: (count) => `P${count}W`,
  days: (count) => `P${count}D`,
  hours: (count) => `PT${count}H`,
  minutes: (count) => `PT${count}M`,
};

export function durationOf({ count, unit }: DurationParts): string {
  return written[unit](Number.isNaN(count) ? '' : String(count));
}
