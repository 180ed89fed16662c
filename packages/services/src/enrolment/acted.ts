import { isOver } from '@sleutel/domain/programme';
import { z } from 'zod';
import type { UnderWay } from './under-way.ts';

/**
 * Enrolments as they were seen: `visit` counts their moves. One that moved since is left as it is, so that the same
 * wish sent twice is carried out once.
 */
export const SeenEnrolments = z.object({
  enrolments: z
    .array(z.object({ id: z.uuid(), visit: z.int().min(0) }))
    .min(1)
    .max(500),
});
export type SeenEnrolments = z.output<typeof SeenEnrolments>;

/** What a person's wish came to: those it was carried out for, and the others with why not. */
export interface Acted {
  readonly done: number;
  readonly left: readonly { readonly id: string; readonly reason: LeftReason }[];
}

/** `moved` somebody or something was quicker · `notHeld` it waits for nobody · `programmeOver` it does not run any more. */
export type LeftReason = 'gone' | 'moved' | 'notHeld' | 'programmeOver' | 'nothingToSkip';

export interface Sorted {
  readonly fit: readonly UnderWay[];
  readonly left: Acted['left'];
}

/** Parts those a wish can be carried out for at this moment from the others. */
export function sortSeen(
  { enrolments }: SeenEnrolments,
  locked: readonly UnderWay[],
  at: Date,
  objection: (enrolment: UnderWay) => LeftReason | null = () => null,
): Sorted {
  const byId = new Map(locked.map((each) => [each.id, each]));
  const fit: UnderWay[] = [];
  const left: { id: string; reason: LeftReason }[] = [];
  for (const { id, visit } of enrolments) {
    const found = byId.get(id);
    const reason = found ? (whyLeft(found, visit, at) ?? objection(found)) : 'gone';
    if (found && reason === null) fit.push(found);
    else if (reason !== null) left.push({ id, reason });
  }
  return { fit, left };
}

function whyLeft(found: UnderWay, visit: number, at: Date): LeftReason | null {
  if (found.visit !== visit) return 'moved';
  return runs(found, at) ? null : 'programmeOver';
}

function runs({ programmeState, programmeEndsAt: endsAt }: UnderWay, at: Date): boolean {
  return (programmeState === 'live' || programmeState === 'paused') && !isOver({ endsAt }, at);
}

export function notHeld({ state }: UnderWay): LeftReason | null {
  return state === 'held' ? null : 'notHeld';
}
