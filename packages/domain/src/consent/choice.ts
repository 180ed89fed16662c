import type { ConsentState, SuppressionReason, Topic } from './consent.ts';

/** What is known of a person and a topic. */
export interface TopicStanding {
  readonly topic: Topic;
  /** Null where nobody asked. */
  readonly consent: ConsentState | null;
  /** Whether the person has been written to about it. */
  readonly receives: boolean;
}

/** Whether somebody gets mail on a topic as things are: what the box on the page shows. */
export function isWanted({ consent, receives }: TopicStanding, suppressed: boolean): boolean {
  if (suppressed) return false;
  return consent === null ? receives : consent === 'granted';
}

/** A consent that a person's choice changes. */
export interface ConsentChange {
  readonly topic: Topic;
  readonly state: ConsentState;
}

/**
 * What a choice changes, and nothing else: a box that was left as it stood says nothing new, so that who only chooses
 * another language neither gives nor withdraws a consent.
 */
export function consentChanges(
  standings: readonly TopicStanding[],
  suppressed: boolean,
  wanted: ReadonlySet<Topic>,
): ConsentChange[] {
  return standings
    .filter((standing) => isWanted(standing, suppressed) !== wanted.has(standing.topic))
    .map(({ topic }) => ({ topic, state: wanted.has(topic) ? 'granted' : 'withdrawn' }));
}

/** Whether the person's own wish may lift a suppression: only one that was such a wish. */
export function mayLift(reason: SuppressionReason): boolean {
  return reason === 'unsubscribed';
}

/** What is known of a topic when somebody of the company writes a consent down. */
export interface RecordedStanding {
  /** Null where nobody asked. */
  readonly known: ConsentState | null;
  readonly suppressed: boolean;
}

/** Whether the company may write a consent down: a no at any time, a yes only where the person has not said no. */
export function mayRecord({ known, suppressed }: RecordedStanding, state: ConsentState): boolean {
  return state === 'withdrawn' || (known !== 'withdrawn' && !suppressed);
}
