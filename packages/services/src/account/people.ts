import type { BuyingRole, Stance } from '@sleutel/domain/contact';

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
  readonly role: BuyingRole | null;
  /** 1 (little) to 5 (decisive). */
  readonly influence: number | null;
  readonly stance: Stance | null;
  readonly reportsToId: string | null;
  readonly lastTouchedAt: string | null;
  readonly leftOn: string | null;
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
