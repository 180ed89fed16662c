import { type Connection, Prisma } from '@sleutel/db';
import type { Pair } from './move.ts';

/**
 * An account that was written to and one that was held out, made one, belong to neither side of a comparison: their
 * arms go. So does the arm of an account that comes to one which was in the programme and has none any more.
 * @returns the rows that went, as they were
 */
export async function dropDifferingArms(client: Connection, { winnerId, loserId }: Pair): Promise<unknown[]> {
  const { rows } = await client.query<{ row: unknown }>(Prisma.sql`
    DELETE FROM programme_arms a
    USING (VALUES (${winnerId}::uuid, ${loserId}::uuid), (${loserId}::uuid, ${winnerId}::uuid)) AS pair(own, other)
    WHERE a.account_id = pair.own AND COALESCE(
      (SELECT b.arm <> a.arm FROM programme_arms b
       WHERE b.programme_id = a.programme_id AND b.account_id = pair.other),
      EXISTS (SELECT FROM enrolments e
              WHERE e.programme_id = a.programme_id AND e.account_id = pair.other))
    RETURNING to_jsonb(a) AS row`);
  return rows.map(({ row }) => row);
}
