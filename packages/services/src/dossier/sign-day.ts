import { Prisma } from '@sleutel/db';

/**
 * The day that a row of `signals` is of, where the company is. What follows from something else is known by its day and
 * stands at the first moment of that in UTC; what somebody noted, clicks and replies have a moment.
 */
export function signDay(sign: Prisma.Sql, zone: string | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${sign}.occurred_at AT TIME ZONE
    CASE WHEN ${sign}.by_user_id IS NULL AND ${sign}.kind NOT IN ('click', 'reply') THEN 'UTC' ELSE ${zone} END)::date`;
}
