import type { FoundAccount } from './find.ts';

type Placement = FoundAccount['contacts'][number];

/** A person where they stand in this account. */
export interface AccountPerson {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Null once the person was erased. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly role: Placement['role'];
  /** 1 (little) to 5 (decisive). */
  readonly influence: number | null;
  readonly stance: Placement['stance'];
  readonly reportsToId: string | null;
  readonly lastTouchedAt: string | null;
  readonly leftOn: string | null;
}

/** The people of an account, those who decide first; who has left comes last. */
export function peopleOf({ contacts }: FoundAccount): AccountPerson[] {
  return contacts.map(personOf).sort(byWeight);
}

function personOf({ contact, ...place }: Placement): AccountPerson {
  return {
    id: contact.id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email,
    phone: contact.phone,
    language: contact.language,
    timeZone: contact.timeZone,
    title: place.title,
    department: place.department,
    role: place.role,
    influence: place.influence,
    stance: place.stance,
    reportsToId: place.reportsToId,
    lastTouchedAt: place.lastTouchedAt?.toISOString() ?? null,
    leftOn: place.leftOn?.toISOString().slice(0, 10) ?? null,
  };
}

function byWeight(one: AccountPerson, other: AccountPerson): number {
  const left = Number(one.leftOn !== null) - Number(other.leftOn !== null);
  const influence = (other.influence ?? 0) - (one.influence ?? 0);
  return left || influence || (one.lastName ?? '').localeCompare(other.lastName ?? '', 'en');
}
