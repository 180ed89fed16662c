import { type Db, Prisma } from '@sleutel/db';
import type { Audience } from '@sleutel/domain/programme';

/** An audience that also names the accounts which those it names became since its launch. */
export async function mergedAudience(pool: Db['pool'], audience: Audience): Promise<Audience> {
  const { rows } = await pool.query<{ id: string }>(Prisma.sql`
    SELECT winner_id AS id FROM account_merges WHERE loser_id = ANY(${audience.accountIds}::uuid[])`);
  return { ...audience, accountIds: [...audience.accountIds, ...rows.map(({ id }) => id)] };
}
