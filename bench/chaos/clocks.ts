import { type ClockSource, sharedClock } from '@sleutel/db';
import { type GuardFacts, guardSend } from '@sleutel/domain/enrolment';
import { seededRandom } from '@sleutel/mailer/testing';

export interface ClocksResult {
  readonly zones: number;
  readonly sends: number;
  readonly moves: number;
  /** Sends that somebody in the zone would have got at night or on a day off. */
  readonly indecent: number;
  /** The same, had the worker believed its own machine's clock. */
  readonly indecentByOwnClock: number;
}

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const JUMPS = [0, -1, 1, -25, 25].map((hours) => hours * HOUR);
const ADJUST = HOUR / 120;

/** A year in every zone, unless some are named, with a worker whose clock is set wrong again and again. All time is simulated. */
export async function runClocks(
  seed: number,
  start: number,
  zones: readonly string[] = Intl.supportedValuesOf('timeZone'),
): Promise<ClocksResult> {
  const random = seededRandom(seed);
  const result = { zones: 0, sends: 0, moves: 0, indecent: 0, indecentByOwnClock: 0 };
  for (const zone of zones) {
    const year = await yearIn(zone, start, random);
    result.zones += 1;
    result.sends += year.sends;
    result.moves += year.moves;
    result.indecent += year.indecent;
    result.indecentByOwnClock += year.indecentByOwnClock;
  }
  return result;
}

async function yearIn(zone: string, start: number, random: () => number) {
  const facts = factsIn(zone, random());
  const isIndecent = watcherIn(zone);
  const counts = { sends: 0, moves: 0, indecent: 0, indecentByOwnClock: 0 };
  let truth = start;
  const source: ClockSource = { reference: async () => truth, elapsed: () => truth - start };
  const clock = await sharedClock(source);
  while (truth < start + YEAR) {
    const jump = JUMPS[Math.floor(random() * JUMPS.length)] ?? 0;
    if (random() < ADJUST / HOUR) await clock.adjust();
    if (guardSend(facts, new Date(truth + jump)) === null && isIndecent(truth))
      counts.indecentByOwnClock += 1;
    const verdict = guardSend(facts, clock.now());
    if (verdict === null) {
      counts.sends += 1;
      if (isIndecent(truth)) counts.indecent += 1;
      truth += random() * 120 * HOUR;
    } else if (verdict.kind === 'moved') {
      counts.moves += 1;
      // A sweep comes when it comes, and looks again.
      truth = verdict.nextEligibleAt.getTime() + random() * HOUR * 2;
    } else throw new Error(`nobody may be ${verdict.kind} here: ${verdict.rule}`);
  }
  return counts;
}

/** Says by the language's own calendar, not by ours, whether a moment is at night or on a weekend. */
function watcherIn(timeZone: string): (at: number) => boolean {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const hour = Number(parts.get('hour'));
    return ['Sat', 'Sun'].includes(parts.get('weekday') ?? '') || hour < 8 || hour >= 18;
  };
}

const never = { messages: 1_000, days: 1 };

function factsIn(zone: string, spread: number): GuardFacts {
  return {
    programme: { state: 'live', approved: true, endsAt: null, stopRules: [], consentPolicy: 'granted' },
    account: { arm: 'treated', stops: {}, sentAt: [] },
    contact: {
      left: false,
      awayUntil: null,
      pausedUntil: null,
      hasAddress: true,
      suppressed: false,
      consent: 'granted',
      sentAt: [],
      role: null,
      roleSentAt: [],
    },
    zone,
    sending: {
      quietHours: { from: '18:00', until: '08:00' },
      workingDays: [1, 2, 3, 4, 5],
      caps: { contact: never, account: never, roles: {} },
    },
    spread,
    rivals: [],
  };
}
