import { daysBetween } from '../analysis/index.ts';

/** What the contact map lacks, as far as it calls for a word. */
export type BriefGap =
  | { readonly kind: 'missingRole'; readonly role: string }
  | { readonly kind: 'nobody' | 'singleThread' | 'untouched' | 'superiorLeft' };

/** What is known before a meeting and calls for a word in it. Days are `YYYY-MM-DD`, the day of the brief `today`. */
export interface BriefFacts {
  readonly today: string;
  readonly status: {
    readonly before: string | null;
    readonly now: string;
    readonly daysSinceLastOrder: number | null;
  } | null;
  readonly complaints: readonly { readonly summary: string; readonly openedOn: string }[];
  readonly promises: readonly { readonly summary: string; readonly dueOn: string }[];
  readonly lateDeliveries: readonly {
    readonly reference: string | null;
    readonly promisedOn: string;
    readonly deliveredOn: string | null;
  }[];
  readonly tenders: readonly {
    readonly title: string;
    readonly outcome: string;
    readonly closesOn: string | null;
    readonly competitor: string | null;
    readonly reason: string | null;
  }[];
  readonly offers: readonly {
    /** Of the code. */
    readonly id: string;
    readonly contact: string;
    readonly validUntil: string;
  }[];
  readonly gaps: readonly BriefGap[];
  readonly competitors: readonly {
    readonly name: string;
    readonly shareOfWallet: number | null;
    readonly seenOn: string | null;
  }[];
  readonly goals: readonly {
    readonly text: string;
    readonly progress: number | null;
    readonly dueOn: string | null;
  }[];
}

/** Something to ask or to bring, with what it follows from. Words are put to it where it is read. */
export interface Proposal {
  readonly kind:
    | 'complaint'
    | 'promiseOverdue'
    | 'promiseDue'
    | 'slipped'
    | 'deliveriesLate'
    | 'tenderOpen'
    | 'tenderLost'
    | 'offerUnused'
    | 'roleMissing'
    | 'singleThread'
    | 'nobodyKnown'
    | 'competitor'
    | 'goalBehind';
  readonly inputs: Readonly<Record<string, string | number>>;
}

const most = 12;
/** Below this share of its way a goal whose day is near is behind. */
const behind = 0.75;
const near = 60;

/**
 * What to ask and to bring: first what we owe, then what changed, then what could be won. Each follows from a fact by
 * one rule, and the same facts always give the same list.
 */
export function proposalsFor(facts: BriefFacts): Proposal[] {
  return [
    ...complaints(facts),
    ...promises(facts),
    ...slipped(facts),
    ...deliveries(facts),
    ...tenders(facts),
    ...offers(facts),
    ...goals(facts),
    ...people(facts),
    ...competitors(facts),
  ].slice(0, most);
}

function complaints({ complaints: open, today }: BriefFacts): Proposal[] {
  return open.map(({ summary, openedOn }) => ({
    kind: 'complaint',
    inputs: { summary, days: daysBetween(openedOn, today) },
  }));
}

function promises({ promises: open, today }: BriefFacts): Proposal[] {
  return open.map(({ summary, dueOn }) => {
    const days = daysBetween(today, dueOn);
    return days < 0
      ? { kind: 'promiseOverdue', inputs: { summary, days: -days } }
      : { kind: 'promiseDue', inputs: { summary, days } };
  });
}

function slipped({ status }: BriefFacts): Proposal[] {
  if (status === null || (status.now !== 'slipping' && status.now !== 'lost')) return [];
  if (status.daysSinceLastOrder === null) return [];
  return [{ kind: 'slipped', inputs: { status: status.now, days: status.daysSinceLastOrder } }];
}

function deliveries({ lateDeliveries, today }: BriefFacts): Proposal[] {
  if (lateDeliveries.length === 0) return [];
  const late = lateDeliveries.map(({ promisedOn, deliveredOn }) =>
    daysBetween(promisedOn, deliveredOn ?? today),
  );
  return [{ kind: 'deliveriesLate', inputs: { count: lateDeliveries.length, days: Math.max(...late) } }];
}

function tenders({ tenders: all }: BriefFacts): Proposal[] {
  return all.flatMap(({ title, outcome, closesOn, competitor, reason }): Proposal[] => {
    if (outcome === 'open') return [{ kind: 'tenderOpen', inputs: { title, closesOn: closesOn ?? '' } }];
    if (outcome !== 'lost') return [];
    return [{ kind: 'tenderLost', inputs: { title, competitor: competitor ?? '', reason: reason ?? '' } }];
  });
}

function offers({ offers: unused }: BriefFacts): Proposal[] {
  return unused.map(({ id, contact, validUntil }) => ({
    kind: 'offerUnused',
    inputs: { offer: id, contact, validUntil },
  }));
}

function goals({ goals: all, today }: BriefFacts): Proposal[] {
  return all.flatMap(({ text, progress, dueOn }): Proposal[] => {
    if (dueOn === null || daysBetween(today, dueOn) > near || (progress ?? 0) >= behind) return [];
    return [{ kind: 'goalBehind', inputs: { text, progress: progress ?? 0, dueOn } }];
  });
}

function people({ gaps }: BriefFacts): Proposal[] {
  return gaps.flatMap((gap): Proposal[] => {
    if (gap.kind === 'nobody') return [{ kind: 'nobodyKnown', inputs: {} }];
    if (gap.kind === 'missingRole') return [{ kind: 'roleMissing', inputs: { role: gap.role } }];
    return gap.kind === 'singleThread' ? [{ kind: 'singleThread', inputs: {} }] : [];
  });
}

function competitors({ competitors: all }: BriefFacts): Proposal[] {
  return all.map(({ name, shareOfWallet, seenOn }) => ({
    kind: 'competitor',
    inputs: { name, share: shareOfWallet ?? -1, seenOn: seenOn ?? '' },
  }));
}
