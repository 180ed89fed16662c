import { Prisma } from '@sleutel/db';

/** Fewer digits end the numbers of too many. */
const fewest = 6;
/** So many tell a number however its country is dialled: `+44 1632 960010` and `01632 960010` end alike. */
const most = 9;

/** The digits of a number from its last to its first, as `contacts_phone_idx` has them, letter for letter. */
const digitsBack = Prisma.sql`(reverse(regexp_replace(c.phone, '\\D', '', 'g')) COLLATE "C")`;

/**
 * People whose telephone number ends as the typed one does, whatever its blanks, brackets and country code; a condition
 * over `contacts c`. Null where what is typed is no telephone number, or less than its last six digits.
 */
export function hasPhone(typed: string): Prisma.Sql | null {
  if (!/^[\d\s+()./-]+$/.test(typed)) return null;
  const digits = typed.replaceAll(/\D/g, '').slice(-most);
  if (digits.length < fewest) return null;
  const back = [...digits].reverse().join('');
  return Prisma.sql`(c.phone IS NOT NULL AND ${digitsBack} LIKE ${`${back}%`})`;
}
