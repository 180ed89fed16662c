import type { BuyingRole, Stance } from '@sleutel/domain/contact';

/** A person where they stand in an account. */
export interface StandingPerson {
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
