/** What stands in a number field, as it is: an empty one is NaN, which no rule admits, rather than another number. */
export function writtenNumber(value: string | number): number {
  return value === '' ? Number.NaN : Number(value);
}

/** The number as a number field takes it. */
export function shownNumber(value: number): number | '' {
  return Number.isNaN(value) ? '' : value;
}

/** A share as it is written in per cent, to a tenth. */
export function shownPercent(share: number): number | '' {
  return shownNumber(Math.round(share * 1_000) / 10);
}

export function writtenPercent(value: string | number): number {
  return writtenNumber(value) / 100;
}
