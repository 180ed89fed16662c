import { type Db, Prisma } from '@sleutel/db';
import { SegmentRules } from '@sleutel/domain/segment';
import { notFound, takingTurns } from '../core/index.ts';
import { segmentMembers } from './condition.ts';
import { segmentGround } from './ground.ts';

/** The rules of a stored segment. */
export async function loadSegmentRules(pool: Db['pool'], id: string): Promise<SegmentRules> {
  const { rows } = await pool.query<{ rules: unknown }>(
    Prisma.sql`SELECT rules FROM segments WHERE id = ${id}::uuid`,
  );
  if (rows[0] === undefined) throw notFound('segment', id);
  return SegmentRules.parse(rows[0].rules);
}

/**
 * The ids of a stored segment's accounts as they are at this moment, as a subquery without outer references:
 * `account_id IN (${await membersOfSegment(…)})`.
 */
export async function membersOfSegment(pool: Db['pool'], id: string, now: Date): Promise<Prisma.Sql> {
  const [rules, ground] = await Promise.all([loadSegmentRules(pool, id), segmentGround(pool, now)]);
  return segmentMembers(rules, ground);
}

const turns = new WeakMap<Db['pool'], ReturnType<typeof takingTurns<string>>>();

/**
 * The same as an array of ids, as PostgreSQL writes it. Rules may take as long as the rest of a screen: several who look
 * at a segment at once, or somebody who reads on in it, have it worked out together.
 */
export function idsOfSegment(pool: Db['pool'], id: string, now: Date): Promise<string> {
  const inTurn = turns.get(pool) ?? takingTurns<string>();
  turns.set(pool, inTurn);
  return inTurn(`${id} ${now.toISOString().slice(0, 10)}`, async () => {
    const members = await membersOfSegment(pool, id, now);
    const { rows } = await pool.query<{ ids: string }>(Prisma.sql`SELECT ARRAY(${members})::text AS ids`);
    return rows[0]?.ids ?? '{}';
  });
}
