import type { StandingPerson } from '../contact/standing-person.ts';

/** A person where they stand in this account. */
export interface AccountPerson extends StandingPerson {
  readonly id: string;
}

/** The same as it is read. */
export type PersonRow = Omit<AccountPerson, 'lastTouchedAt'> & { readonly lastTouchedAt: Date | null };

/** The people of an account, those who decide first; who has left comes last. */
export function peopleOf(rows: readonly PersonRow[]): AccountPerson[] {
  return rows
    .map((row) => ({ ...row, lastTouchedAt: row.lastTouchedAt?.toISOString() ?? null }))
    .sort(byWeight);
}

function byWeight(one: AccountPerson, other: AccountPerson): number {
  const left = Number(one.leftOn !== null) - Number(other.leftOn !== null);
  const influence = (other.influence ?? 0) - (one.influence ?? 0);
  return left || influence || (one.lastName ?? '').localeCompare(other.lastName ?? '', 'en');
}
