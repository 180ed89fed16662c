import { type Db, Prisma } from '@sleutel/db';

/** Offers count up with every code; everything else about them is approved. */
const COUNTERS = ['issued', 'redeemed', 'spent'];

/**
 * For each programme, hashes of all its rows: they change as soon as anything does that the programme is made of,
 * whatever road the change took. Of what single accounts read the rows' own hashes are enough, as for the approval.
 */
export async function fingerprintsOf(
  { pool }: Pick<Db, 'pool'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; print: string }>(Prisma.sql`
    SELECT p.id, concat_ws(' ', md5(p::text), '|', md5(g::text), '|',
      (SELECT string_agg(md5(s::text), ' ' ORDER BY s.id) FROM sequence_versions s WHERE s.programme_id = p.id), '|',
      (SELECT string_agg(md5(t::text), ' ' ORDER BY t.id) FROM templates t
       WHERE t.programme_id = p.id AND t.current AND t.account_id IS NULL), '|',
      (SELECT md5(string_agg(concat_ws(' ', t.id, t.account_id, t.key, t.language, t.hash), ' ' ORDER BY t.id))
       FROM templates t WHERE t.programme_id = p.id AND t.current AND t.account_id IS NOT NULL), '|',
      (SELECT string_agg(md5(a::text), ' ' ORDER BY a.id) FROM programme_approvals a WHERE a.programme_id = p.id), '|',
      (SELECT string_agg(md5(e::text), ' ' ORDER BY e.id) FROM programme_ends e WHERE e.programme_id = p.id), '|',
      (SELECT string_agg((to_jsonb(o) - ${COUNTERS}::text[])::text, ' ' ORDER BY o.id) FROM offers o
       WHERE o.programme_id = p.id)) AS print
    FROM programmes p LEFT JOIN segments g ON g.id = p.segment_id
    WHERE p.id = ANY(${ids}::uuid[])`);
  return new Map(rows.map(({ id, print }) => [id, print]));
}
