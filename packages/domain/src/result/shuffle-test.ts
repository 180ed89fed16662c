import { randomLcg } from 'd3-random';
import type { Interval } from './interval.ts';
import { inStrata } from './strata.ts';

/** What was measured of one account. */
export interface Measured {
  readonly stratum: string;
  readonly treated: boolean;
  readonly value: number;
}

export interface ShuffleTest {
  /** Two-sided, of no difference. */
  readonly p: number;
  /** The differences that the test does not reject at 5 %; null where so few accounts would not reject any. */
  readonly interval: Interval | null;
}

/** As many shufflings as are made at the most; the p-value is then good to ± 0.003 around 0.05. */
const MOST = 19_999;
const FEWEST = 1_999;
/** Draws that one test may cost. */
const DRAWS = 20_000_000;
const LEVEL = 0.05;

/** The accounts of one stratum that may change places. */
interface Pool {
  readonly members: Measured[];
  readonly heldOut: number;
}

/** What one way of holding accounts out comes to: the sum of their values, and how many of them are treated in truth. */
interface Draw {
  readonly sum: number;
  readonly treated: number;
}

/**
 * Tests by shuffling that the treated are no different on average: the accounts of each stratum are put anew into arms
 * of the same sizes, and the p-value is how often the difference is as large as the one seen. The one seen counts too
 * (Phipson and Smyth 2010, *SAGMB* 9), so that the test keeps its level with any number of shufflings. The interval
 * holds the differences that the same test would not reject were they taken off the treated (Garthwaite 1996,
 * *Biometrics* 52), so that both always say the same. The same accounts give the same numbers: chance begins from the
 * same seed every time.
 */
export function shuffleTest(accounts: readonly Measured[]): ShuffleTest {
  const pools = inStrata(accounts).map(poolOf);
  const heldOut = pools.reduce((sum, pool) => sum + pool.heldOut, 0);
  const times = Math.max(FEWEST, Math.min(MOST, Math.floor(DRAWS / Math.max(1, heldOut))));
  const usual = together(pools.map(usualOf));
  const seen = accounts.reduce((sum, each) => (each.treated ? sum : sum + each.value), 0);
  const random = randomLcg(0.42);
  const sums = new Float64Array(times);
  const treated = new Float64Array(times);
  for (let time = 0; time < times; time += 1) {
    const draw = together(pools.map((pool) => drawFrom(pool, random)));
    sums[time] = draw.sum;
    treated[time] = draw.treated;
  }
  const scale = accounts.reduce((sum, { value }) => sum + Math.abs(value), 0);

  /** Were `difference` the truth, the treated would be so much higher: it is taken off wherever they are drawn. */
  function chanceOf(difference: number): number {
    const expected = usual.sum - difference * usual.treated;
    const reach = Math.abs(seen - expected) - (scale + Math.abs(difference)) * 1e-12;
    let asFar = 1;
    // Counted by hand: an interval asks for some fifty differences of all draws.
    for (let time = 0; time < times; time += 1) {
      const drawn = (sums[time] ?? 0) - difference * (treated[time] ?? 0);
      if (Math.abs(drawn - expected) >= reach) asFar += 1;
    }
    return asFar / (times + 1);
  }
  return { p: chanceOf(0), interval: intervalOf(accounts, chanceOf) };
}

function poolOf(members: readonly Measured[]): Pool {
  return { members: [...members], heldOut: members.filter(({ treated }) => !treated).length };
}

function together(draws: readonly Draw[]): Draw {
  let [sum, treated] = [0, 0];
  for (const draw of draws) {
    sum += draw.sum;
    treated += draw.treated;
  }
  return { sum, treated };
}

/** What holding out comes to on average. */
function usualOf({ members, heldOut }: Pool): Draw {
  const share = heldOut / members.length;
  const sum = members.reduce((total, { value }) => total + value, 0);
  return { sum: sum * share, treated: (members.length - heldOut) * share };
}

/** As many as are held out, drawn without putting back (Fisher and Yates). */
function drawFrom({ members, heldOut }: Pool, random: () => number): Draw {
  let [sum, treated] = [0, 0];
  for (let place = 0; place < heldOut; place += 1) {
    const other = place + Math.floor(random() * (members.length - place));
    const [here, drawn] = [members[place], members[other]];
    if (!here || !drawn) break;
    members[other] = here;
    members[place] = drawn;
    sum += drawn.value;
    treated += Number(drawn.treated);
  }
  return { sum, treated };
}

function intervalOf(
  accounts: readonly Measured[],
  chanceOf: (difference: number) => number,
): Interval | null {
  const difference = meanWhere(accounts, true) - meanWhere(accounts, false);
  const values = accounts.map(({ value }) => value);
  const range =
    values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  if (range === 0) return { low: difference, high: difference };
  const low = limitBeyond(difference, -range, chanceOf);
  const high = limitBeyond(difference, range, chanceOf);
  return low === null || high === null ? null : { low, high };
}

function meanWhere(accounts: readonly Measured[], wanted: boolean): number {
  const values = accounts.filter(({ treated }) => treated === wanted).map(({ value }) => value);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The furthest difference on one side that is not rejected; null where even one of many times the range is not. */
function limitBeyond(
  difference: number,
  step: number,
  chanceOf: (difference: number) => number,
): number | null {
  let [inside, outside] = [difference, difference + step];
  for (let tries = 0; chanceOf(outside) >= LEVEL; tries += 1) {
    if (tries === 5) return null;
    [inside, outside] = [outside, outside + step * 2 ** tries];
  }
  while (Math.abs(outside - inside) > Math.abs(step) * 1e-6) {
    const middle = (inside + outside) / 2;
    if (chanceOf(middle) >= LEVEL) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}
