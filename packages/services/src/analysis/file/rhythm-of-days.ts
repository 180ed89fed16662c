import type { Rhythm } from '@sleutel/domain/analysis';

/** The rhythm of ascending, distinct day numbers: what the domain's `rhythmOf` says of the same dates. */
export function rhythmOfDays(days: Int32Array): Rhythm {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return silent;
  let sumLogGapWeeks = 0;
  for (let index = 1; index < days.length; index += 1) sumLogGapWeeks += logWeeks(gapAt(days, index));
  return {
    orderDays: days.length,
    firstOrderOn: isoDay(first),
    lastOrderOn: isoDay(last),
    medianGapDays: medianGap(days),
    sumLogGapWeeks,
  };
}

const silent: Rhythm = {
  orderDays: 0,
  firstOrderOn: null,
  lastOrderOn: null,
  medianGapDays: null,
  sumLogGapWeeks: 0,
};

function gapAt(days: Int32Array, index: number): number {
  return (days[index] ?? 0) - (days[index - 1] ?? 0);
}

/** Logarithms of the gaps met so far. */
const logs: number[] = [];

function logWeeks(gap: number): number {
  const known = logs[gap];
  if (known !== undefined) return known;
  const log = Math.log(gap / 7);
  logs[gap] = log;
  return log;
}

/** How often each gap occurs; all zero between two calls. */
let counts = new Int32Array(1024);

/** By counting: the gaps of one account add up to its time span, so that half of them are small. */
function medianGap(days: Int32Array): number | null {
  const gaps = days.length - 1;
  if (gaps < 1) return null;
  for (let index = 1; index <= gaps; index += 1) {
    const gap = gapAt(days, index);
    if (gap >= counts.length) counts = grown(gap);
    counts[gap] = (counts[gap] ?? 0) + 1;
  }
  const lower = nthGap(Math.ceil(gaps / 2));
  const upper = gaps % 2 === 0 ? nthGap(gaps / 2 + 1) : lower;
  for (let index = 1; index <= gaps; index += 1) counts[gapAt(days, index)] = 0;
  return (lower + upper) / 2;
}

function nthGap(place: number): number {
  let gap = 0;
  for (let passed = 0; passed < place; passed += counts[gap] ?? 0) gap += 1;
  return gap;
}

function grown(gap: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(gap * 2);
  larger.set(counts);
  return larger;
}

/** Days written so far; many accounts share them. */
const written: string[] = [];

export function isoDay(day: number): string {
  const known = written[day];
  if (known !== undefined) return known;
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  written[day] = text;
  return text;
}
