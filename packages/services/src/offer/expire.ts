import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';

/** Codes ended by one statement: few enough that no redemption waits long behind it. */
const AT_ONCE = 5_000;

/**
 * Ends the codes whose days are over and gives back what was reserved for them. Codes somebody has hold of are left
 * for the next time; any number may run at once.
 */
export const expireOffers = defineVerb({
  name: 'offer.expire',
  input: z.object({}),
  run: async ({ db, now }): Promise<{ readonly expired: number }> => {
    let expired = 0;
    for (;;) {
      const count = await expireSome(db.pool, now());
      expired += count;
      if (count < AT_ONCE) return { expired };
    }
  },
});

async function expireSome(pool: Db['pool'], now: Date): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(Prisma.sql`
    WITH over AS (
      SELECT id FROM offer_codes
      WHERE state IN ('issued', 'accepted') AND valid_until <= ${now}
      ORDER BY valid_until LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ), gone AS (
      UPDATE offer_codes c SET state = 'expired' FROM over WHERE c.id = over.id RETURNING c.offer_id
    ), counted AS (
      SELECT offer_id, count(*)::int AS count FROM gone GROUP BY offer_id
    ), locked AS (
      SELECT id FROM offers WHERE id IN (SELECT offer_id FROM counted) ORDER BY id FOR UPDATE
    ), given AS (
      UPDATE offers o SET issued = o.issued - counted.count
      FROM counted JOIN locked ON locked.id = counted.offer_id WHERE o.id = locked.id
    )
    SELECT COALESCE(sum(count), 0)::int AS count FROM counted`);
  return rows[0]?.count ?? 0;
}
