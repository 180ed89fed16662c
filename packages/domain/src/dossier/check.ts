import { dayIn } from '../enrolment/index.ts';
import type { CoverageState } from '../solution/index.ts';

/** What two fields of one row say about each other that cannot be; a key of the catalogue of refusals. */
export type RowProblem =
  | 'delivery-without-date'
  | 'tender-closes-before-opening'
  | 'tender-decided-while-open'
  | 'tender-undecided'
  | 'tender-decided-before-opening'
  | 'complaint-closed-before-opening'
  | 'promise-due-before-made'
  | 'competitor-of-something-else'
  | 'not-happened-yet';

/** The same in plain English, for whoever calls the API. */
export const ROW_PROBLEMS: Readonly<Record<RowProblem, string>> = {
  'delivery-without-date': 'A delivery needs a day: when it was promised, or when it came.',
  'tender-closes-before-opening': 'A tender cannot close before it opened.',
  'tender-decided-while-open': 'A tender that is open has no day on which it was decided.',
  'tender-undecided': 'A tender that was won, lost or withdrawn needs the day on which it was decided.',
  'tender-decided-before-opening': 'A tender cannot be decided before it opened.',
  'complaint-closed-before-opening': 'A complaint cannot be closed before it was opened.',
  'promise-due-before-made': 'A promise cannot be due before it was made.',
  'competitor-of-something-else': 'A competitor is named only where the account buys from one.',
  'not-happened-yet': 'What has happened is noted once it has: this day is still to come.',
};

/** The zone whose days begin before those of all others. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';

/** Whether a day, or the day of a moment in ISO 8601, has begun nowhere on earth yet. */
export function isToCome(day: string | null, now: Date): boolean {
  return day !== null && day.slice(0, 10) > dayIn(EARLIEST_ZONE, now);
}

interface DeliveryDays {
  readonly promisedOn: string | null;
  readonly deliveredOn: string | null;
}

export function deliveryProblem({ promisedOn, deliveredOn }: DeliveryDays): RowProblem | null {
  return promisedOn === null && deliveredOn === null ? 'delivery-without-date' : null;
}

interface TenderDays {
  readonly openedOn: string;
  readonly closesOn: string | null;
  readonly decidedOn: string | null;
  readonly outcome: 'open' | 'won' | 'lost' | 'withdrawn';
}

/** What was won or lost has a day; what is open has none. */
export function tenderProblem({ openedOn, closesOn, decidedOn, outcome }: TenderDays): RowProblem | null {
  if (closesOn !== null && closesOn < openedOn) return 'tender-closes-before-opening';
  if (outcome === 'open') return decidedOn === null ? null : 'tender-decided-while-open';
  if (decidedOn === null) return 'tender-undecided';
  return decidedOn < openedOn ? 'tender-decided-before-opening' : null;
}

interface ComplaintDays {
  readonly openedOn: string;
  readonly closedOn: string | null;
}

export function complaintProblem({ openedOn, closedOn }: ComplaintDays): RowProblem | null {
  return closedOn !== null && closedOn < openedOn ? 'complaint-closed-before-opening' : null;
}

interface PromiseDays {
  readonly madeOn: string;
  readonly dueOn: string;
}

export function promiseProblem({ madeOn, dueOn }: PromiseDays): RowProblem | null {
  return dueOn < madeOn ? 'promise-due-before-made' : null;
}

interface Covered {
  readonly state: CoverageState;
  readonly competitorId: string | null;
}

export function coverageProblem({ state, competitorId }: Covered): RowProblem | null {
  return competitorId !== null && state !== 'competitor' ? 'competitor-of-something-else' : null;
}
