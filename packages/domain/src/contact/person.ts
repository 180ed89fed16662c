import type { BuyingRole } from './buying-role.ts';
import type { Stance } from './stance.ts';

/** A person where they stand in one account, as the rules of the contact map look at them. */
export interface MapPerson {
  readonly contactId: string;
  readonly role: BuyingRole | null;
  /** 1 (little) to 5 (decisive). */
  readonly influence: number | null;
  readonly stance: Stance | null;
  readonly department: string | null;
  readonly reportsToId: string | null;
  /** ISO 8601 moment of the last contact with them; null where there was none that is known. */
  readonly lastTouchedAt: string | null;
  /** The day they left, `YYYY-MM-DD`; null while they are there. */
  readonly leftOn: string | null;
}

/** Whether somebody is still there, as far as is known. */
export function isPresent({ leftOn }: Pick<MapPerson, 'leftOn'>): boolean {
  return leftOn === null;
}

/** The more influential first, then by id, so that the order never depends on how rows came. */
export function byInfluence(
  one: Pick<MapPerson, 'contactId' | 'influence'>,
  other: Pick<MapPerson, 'contactId' | 'influence'>,
): number {
  const influence = (other.influence ?? 0) - (one.influence ?? 0);
  if (influence !== 0) return influence;
  return one.contactId < other.contactId ? -1 : Number(one.contactId > other.contactId);
}
