/** What a sign follows from. */
export interface SignFacts {
  readonly deliveries: readonly {
    readonly id: string;
    readonly reference: string | null;
    readonly promisedOn: string | null;
    readonly deliveredOn: string | null;
  }[];
  readonly promises: readonly {
    readonly id: string;
    readonly summary: string;
    readonly dueOn: string;
    readonly keptOn: string | null;
  }[];
  readonly complaints: readonly {
    readonly id: string;
    readonly summary: string;
    readonly openedOn: string;
    readonly contactId: string | null;
  }[];
  readonly tenders: readonly { readonly id: string; readonly title: string; readonly openedOn: string }[];
  readonly rivals: readonly { readonly id: string; readonly name: string; readonly seenOn: string | null }[];
}

/** A sign that follows from a row of the dossier, and goes or moves with it. */
export interface DerivedSign {
  /** The noun and id of the row. */
  readonly from: string;
  readonly kind: 'lateDelivery' | 'brokenPromise' | 'complaint' | 'tenderOpened' | 'competitorSeen';
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** The row in a few words. */
  readonly title: string | null;
  readonly contactId: string | null;
}

/**
 * The signs that are there on a day. What is late is a sign from the day after it was due; what lies ahead is none
 * yet.
 */
export function signsOf(facts: SignFacts, today: string): DerivedSign[] {
  const sign =
    (kind: DerivedSign['kind'], noun: string) => (id: string, on: string, title: string | null) => ({
      from: `${noun}:${id}`,
      kind,
      on,
      title,
      contactId: null,
    });
  const late = sign('lateDelivery', 'delivery');
  const broken = sign('brokenPromise', 'promise');
  const opened = sign('tenderOpened', 'tender');
  const seen = sign('competitorSeen', 'rival');
  return [
    ...facts.deliveries.flatMap(({ id, promisedOn, deliveredOn, reference }) =>
      promisedOn !== null && isPast(promisedOn, deliveredOn, today) ? [late(id, promisedOn, reference)] : [],
    ),
    ...facts.promises.flatMap(({ id, dueOn, keptOn, summary }) =>
      isPast(dueOn, keptOn, today) ? [broken(id, dueOn, summary)] : [],
    ),
    ...facts.complaints.map(({ id, openedOn, summary, contactId }) => ({
      ...sign('complaint', 'complaint')(id, openedOn, summary),
      contactId,
    })),
    ...facts.tenders.map(({ id, openedOn, title }) => opened(id, openedOn, title)),
    ...facts.rivals.flatMap(({ id, seenOn, name }) => (seenOn === null ? [] : [seen(id, seenOn, name)])),
  ].filter(({ on }) => on <= today);
}

/** Done after its day, or not done and the day over. */
function isPast(dueOn: string, doneOn: string | null, today: string): boolean {
  return (doneOn ?? today) > dueOn;
}

/** How long before a loss a sign counts as one that came before it. */
export const signsBeforeLossDays = 180;
