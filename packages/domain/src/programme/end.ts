import { type Approval, isApproved } from './approval.ts';
import type { ProgrammeState } from './state.ts';

/** When a programme ends; null: never of itself. */
export type End = Date | null;

/** One move of the end. `settledAt`: since when it counts; null while it waits for both sides, or was withdrawn. */
export interface EndMove {
  /** The end it took the place of. */
  readonly before: End;
  readonly endsAt: End;
  readonly contentHash: string;
  readonly settledAt: Date | null;
  readonly approvals: readonly Approval[];
}

export interface EndNow {
  readonly endsAt: End;
  readonly startsAt: Date | null;
  readonly state: ProgrammeState;
  /** All moves that were ever made, the oldest first. */
  readonly moves: readonly EndMove[];
}

export type EndVerdict =
  /** Within what both sides approved: counts at once. */
  | { readonly kind: 'settled' }
  /** Beyond it: somebody may get what nobody approved for them, so both sides are asked. */
  | { readonly kind: 'proposed' }
  | { readonly kind: 'refused'; readonly reason: 'notRunning' | 'same' | 'past' | 'beforeStart' };

/** Whether nothing leaves under this end that would not have left under the other. */
export function isWithin(end: End, agreed: End): boolean {
  return agreed === null || (end !== null && end <= agreed);
}

/** The end that was approved with the programme itself. */
export function firstEnd({ endsAt, moves }: Pick<EndNow, 'endsAt' | 'moves'>): End {
  const first = moves.find(({ settledAt }) => settledAt !== null);
  return first ? first.before : endsAt;
}

/** The end both sides last agreed on, however much sooner it was made since. */
export function agreedEnd(now: Pick<EndNow, 'endsAt' | 'moves'>): End {
  const agreed = now.moves.filter(
    ({ settledAt, approvals, contentHash }) => settledAt !== null && isApproved(approvals, contentHash),
  );
  const last = agreed.at(-1);
  return last ? last.endsAt : firstEnd(now);
}

/**
 * What a programme's hash holds of its end: the one approved with it while the end of now is within what was agreed
 * since; else the end of now, which nobody approved, so that nothing passes for approved.
 */
export function endInHash(now: Pick<EndNow, 'endsAt' | 'moves'>): End {
  return isWithin(now.endsAt, agreedEnd(now)) ? firstEnd(now) : now.endsAt;
}

/** Whether the end of a programme that runs may be moved there, and whether that takes both sides. */
export function moveEnd(to: End, now: EndNow, at: Date): EndVerdict {
  const refused = (reason: Extract<EndVerdict, { kind: 'refused' }>['reason']) =>
    ({ kind: 'refused', reason }) as const;
  if (now.state !== 'live' && now.state !== 'paused') return refused('notRunning');
  if (to?.getTime() === now.endsAt?.getTime()) return refused('same');
  if (to !== null && to <= at) return refused('past');
  if (to !== null && now.startsAt !== null && to <= now.startsAt) return refused('beforeStart');
  return { kind: isWithin(to, agreedEnd(now)) ? 'settled' : 'proposed' };
}

/** What is approved of a later end: that this programme goes on until then, by this proposal and no other. */
export function canonicalEnd(programmeId: string, proposalId: string, endsAt: End): string {
  return JSON.stringify({
    programme: programmeId,
    proposal: proposalId,
    endsAt: endsAt?.toISOString() ?? null,
  });
}

/** Whether the end has come: nobody gets anything from then on. */
export function isOver({ endsAt }: { readonly endsAt: End }, at: Date): boolean {
  return endsAt !== null && at >= endsAt;
}
