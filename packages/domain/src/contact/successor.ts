import { byInfluence, isPresent, type MapPerson } from './person.ts';
import { chainAbove } from './reporting.ts';

/** Why somebody is the one to turn to: holds the same role, reported to who left, led them, sits beside them. */
export type SuccessionReason = 'sameRole' | 'reported' | 'superior' | 'sameDepartment';

export interface Succession {
  readonly contactId: string;
  readonly because: SuccessionReason;
}

/**
 * Whom to turn to when somebody has left: another in the same role, else the most influential who reported to them,
 * else their superior, else a colleague of the department. Only who is still there; null where nobody is.
 */
export function successorOf(people: readonly MapPerson[], leaverId: string): Succession | null {
  const leaver = people.find(({ contactId }) => contactId === leaverId);
  if (!leaver) return null;
  const others = people
    .filter((person) => person.contactId !== leaverId && isPresent(person))
    .sort(byInfluence);
  const claims: readonly (readonly [SuccessionReason, (person: MapPerson) => boolean])[] = [
    ['sameRole', ({ role }) => leaver.role !== null && role === leaver.role],
    ['reported', ({ reportsToId }) => reportsToId === leaverId],
    ['superior', ({ contactId }) => contactId === leaver.reportsToId],
    ['sameDepartment', ({ department }) => leaver.department !== null && department === leaver.department],
  ];
  for (const [because, hasClaim] of claims) {
    const found = others.find(hasClaim);
    if (found) return { contactId: found.contactId, because };
  }
  return null;
}

/** How somebody stands after a succession. */
export interface Succeeded {
  readonly contactId: string;
  readonly role: MapPerson['role'];
  readonly reportsToId: string | null;
}

/**
 * Hands a leaver's place on: the successor takes the role and, from below, the leaver's line upwards; whoever else
 * reported to the leaver reports to the successor. Without a successor they report to the leaver's superior. Only
 * those whose standing changes are named, and no circle comes about where there was none.
 */
export function succeed(
  people: readonly MapPerson[],
  leaverId: string,
  successorId: string | null,
): Succeeded[] {
  const leaver = people.find(({ contactId }) => contactId === leaverId);
  if (!leaver) return [];
  const rises = successorId !== null && chainAbove(people, successorId).includes(leaverId);
  const heir = successorId ?? leaver.reportsToId;
  return people.flatMap(({ contactId, role, reportsToId }) => {
    if (contactId === leaverId) return [];
    const after =
      contactId === successorId
        ? { contactId, role: leaver.role ?? role, reportsToId: rises ? leaver.reportsToId : reportsToId }
        : { contactId, role, reportsToId: reportsToId === leaverId ? heir : reportsToId };
    return after.role === role && after.reportsToId === reportsToId ? [] : [after];
  });
}
