/** A month with the days of it that had a completed order: `month × 2³² + bits`, exact in a double. */
export type PackedMonth = number;

const monthUnit = 2 ** 32;

/** Months count from year 0; bit 0 is the first day of the month. */
export function packMonth(month: number, bits: number): PackedMonth {
  return month * monthUnit + bits;
}

/** Room that every account uses in turn; as large as the account with the most months needs. */
let sorted = new Float64Array(0);
let days = new Int32Array(0);

/**
 * The days of packed months, in any order, as ascending day numbers (days since 1970-01-01), each once.
 * What it answers holds until it is asked again.
 */
export function daysOf(months: readonly PackedMonth[]): Int32Array {
  if (months.length > sorted.length) {
    sorted = new Float64Array(months.length * 2);
    days = new Int32Array(months.length * 2 * 31);
  }
  sorted.set(months);
  let count = 0;
  for (const packed of sorted.subarray(0, months.length).sort()) {
    const month = Math.floor(packed / monthUnit);
    const first = firstDayOf(month);
    // The lowest bit that is set is taken off until none is left.
    for (let bits = packed - month * monthUnit; bits > 0; bits = (bits & (bits - 1)) >>> 0) {
      days[count] = first + 31 - Math.clz32(bits & -bits);
      count += 1;
    }
  }
  return days.subarray(0, count);
}

const firstDays = new Map<number, number>();

/** Day number of the first of a month; files have few months and many accounts. */
function firstDayOf(month: number): number {
  const known = firstDays.get(month);
  if (known !== undefined) return known;
  const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
  firstDays.set(month, day);
  return day;
}
