import { type Db, Prisma } from '@sleutel/db';

type Reader = Pick<Db['pool'], 'query'>;

/**
 * Whoever changes what an account stands below waits here for whoever else does: two at once could close a circle that
 * neither sees. To be asked before any account is locked.
 */
export const queueToRelate = Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('sleutel: parents of accounts'))`;

/** The account and all it stands below, the nearest first. Empty where there is none. */
export async function ancestryOf(reader: Reader, id: string): Promise<string[]> {
  const { rows } = await reader.query<{ id: string }>(Prisma.sql`
    WITH RECURSIVE up AS (
      SELECT id, parent_id, 0 AS steps FROM accounts WHERE id = ${id}::uuid
      UNION ALL SELECT a.id, a.parent_id, up.steps + 1 FROM up JOIN accounts a ON a.id = up.parent_id
    ) CYCLE id SET again USING path
    SELECT id FROM up WHERE NOT again ORDER BY steps`);
  return rows.map((row) => row.id);
}
