import { Prisma } from '@sleutel/db';

/** Where a code `code` stands at a moment: it ends with its days, whether the sweep that says so has come by or not. */
export const codeStateAt = (at: Date, code: 'c' | 'oc' = 'c') => Prisma.sql`CASE
  WHEN ${overAt(at, code)} THEN 'expired' ELSE ${Prisma.raw(code)}.state::text END`;

/** Whether the days of a code that was not used are over, and no sweep came by since. */
export function overAt(at: Date, code: 'c' | 'oc' = 'c'): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${code}.${name}`);
  return Prisma.sql`(${column('state')} IN ('issued', 'accepted') AND ${column('valid_until')} <= ${at}::timestamptz)`;
}

/** By offer, the codes that count as issued there although their days are over; `lapsed` is to be joined to `o`. */
export const lapsedAt = (at: Date) => Prisma.sql`(
  SELECT offer_id, count(*)::int AS count FROM offer_codes c WHERE ${overAt(at)} GROUP BY offer_id) lapsed`;

/** What an offer `o` joined to `lapsed` has given out, of what stands or was used. */
export const issuedStanding = Prisma.sql`(o.issued - COALESCE(lapsed.count, 0))`;
