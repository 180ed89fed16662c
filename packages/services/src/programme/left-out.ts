import type { PersonLeftOut } from '@sleutel/domain/programme';
import type { AccountLeftOut, AudienceAccount } from './resolve-audience.ts';

/** How many of the accounts are not written to, by the reason. */
export function accountsLeftOut(accounts: readonly AudienceAccount[]): Record<AccountLeftOut, number> {
  const counts = { noPerson: 0, noManager: 0, inOtherProgramme: 0 };
  for (const { leftOut } of accounts) if (leftOut) counts[leftOut] += 1;
  return counts;
}

/** How many people are not written to though nothing else keeps their account out, by the reason. */
export function peopleLeftOut(
  accounts: readonly AudienceAccount[],
): Readonly<Partial<Record<PersonLeftOut, number>>> {
  const counts: Partial<Record<PersonLeftOut, number>> = {};
  const asked = accounts.filter(({ leftOut }) => leftOut === null || leftOut === 'noPerson');
  for (const { reason } of asked.flatMap((account) => account.peopleLeftOut)) {
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}
