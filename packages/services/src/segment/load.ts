import { type Db, Prisma } from '@sleutel/db';
import { SegmentRules } from '@sleutel/domain/segment';
import { notFound } from '../core/index.ts';
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
