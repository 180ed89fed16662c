/** What two dates of one row say about each other that cannot be; a key of the catalogue of refusals. */
export type RowProblem =
  | 'delivery-without-date'
  | 'tender-closes-before-opening'
  | 'tender-decided-while-open'
  | 'tender-undecided'
  | 'complaint-closed-before-opening'
  | 'promise-due-before-made';

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
  return decidedOn === null ? 'tender-undecided' : null;
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
