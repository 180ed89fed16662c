import type { MapPerson } from './person.ts';

type Placed = Pick<MapPerson, 'contactId' | 'reportsToId'>;

export type ReportingRefusal = 'reports-to-self' | 'superior-unknown' | 'reporting-cycle';

/**
 * Why somebody may not report to `superiorId` in this account; null where they may. A map without a circle never gets
 * one through lines that were not refused.
 */
export function reportingRefusal(
  people: readonly Placed[],
  contactId: string,
  superiorId: string | null,
): ReportingRefusal | null {
  if (superiorId === null) return null;
  if (superiorId === contactId) return 'reports-to-self';
  if (!people.some((person) => person.contactId === superiorId)) return 'superior-unknown';
  return chainAbove(people, superiorId).includes(contactId) ? 'reporting-cycle' : null;
}

/** Who stands above somebody, nearest first; what goes round in a circle is walked once. */
export function chainAbove(people: readonly Placed[], contactId: string): string[] {
  const superiors = new Map(people.map((person) => [person.contactId, person.reportsToId]));
  const chain: string[] = [];
  let above = superiors.get(contactId) ?? null;
  while (above !== null && above !== contactId && superiors.has(above) && !chain.includes(above)) {
    chain.push(above);
    above = superiors.get(above) ?? null;
  }
  return chain;
}

/**
 * The lines that can be drawn: those to people of the map, without the ones that would close a circle, as an import
 * may bring them. Walked in order of id, so that the same map always loses the same line.
 */
export function drawableLines(people: readonly Placed[]): Map<string, string> {
  const lines = new Map<string, string>();
  const drawn = () =>
    people.map(({ contactId }) => ({ contactId, reportsToId: lines.get(contactId) ?? null }));
  const sorted = [...people].sort((one, other) => (one.contactId < other.contactId ? -1 : 1));
  for (const { contactId, reportsToId } of sorted) {
    if (reportsToId === null || reportingRefusal(drawn(), contactId, reportsToId) !== null) continue;
    lines.set(contactId, reportsToId);
  }
  return lines;
}
