import { Prisma } from '@sleutel/db';

/** The promises of somebody: their own, and in their accounts those that nobody else gave. */
export function promisesOf(userId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p.* FROM promises p WHERE p.by_user_id = ${userId}
    UNION ALL
    SELECT p.* FROM promises p JOIN accounts a ON a.id = p.account_id
    WHERE p.by_user_id IS NULL AND a.owner_id = ${userId}`;
}
