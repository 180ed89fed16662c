import { Prisma } from '@sleutel/db';

/** Who of us noted a row. */
export interface ByUser {
  readonly byUserId: string | null;
  readonly byName: string | null;
}

/** Reads the name of whoever noted a row, for a table with `by_user_id`. */
export const byUser = {
  select: Prisma.sql`u.name AS "byName"`,
  join: Prisma.sql`LEFT JOIN users u ON u.id = t.by_user_id`,
};

/** Whoever adds a row is the one who noted it. */
export const byActor = (actorId: string | null) => ({ byUserId: actorId });
