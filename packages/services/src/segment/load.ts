import { type Db, Prisma, prepared } from '@sleutel/db';
import { SegmentRules } from '@sleutel/domain/segment';
import { notFound, type Subject, takingTurns, whileUnchanged } from '../core/index.ts';
import { segmentMembers } from './condition.ts';
import { segmentGround, standingGround } from './ground.ts';
import { subjectsOf } from './subjects.ts';

/** The rules of a stored segment. */
export async function loadSegmentRules(pool: Db['pool'], id: string): Promise<SegmentRules> {
  const { rows } = await pool.query<{ rules: unknown }>(
    prepared(Prisma.sql`SELECT rules FROM segments WHERE id = ${id}::uuid`),
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

/** The accounts of a segment, and how long they stay so. */
export interface Members {
  /** An array as PostgreSQL writes it. */
  readonly ids: string;
  /** What was asked of them: rules, analysis and day. */
  readonly asked: string;
  /** What they were worked out of; null where nobody can know whether that has changed. */
  readonly subjects: readonly Subject[] | null;
}

/** An array of everybody is two megabytes. */
const remembered = whileUnchanged<string>(20);
const turns = new WeakMap<Db['pool'], ReturnType<typeof takingTurns<string>>>();

/**
 * The accounts of a stored segment. Rules may take as long as the rest of a screen: several who look at a segment at
 * once, or somebody who reads on in it, have it worked out together, and once for as long as nothing of it changes.
 */
export async function idsOfSegment(pool: Db['pool'], id: string, now: Date): Promise<Members> {
  const [rules, ground] = await Promise.all([loadSegmentRules(pool, id), standingGround(pool, now)]);
  const [asked, subjects] = [JSON.stringify([rules, ground]), subjectsOf(rules)];
  const work = async () => {
    const { rows } = await pool.query<{ ids: string }>(
      Prisma.sql`SELECT ARRAY(${segmentMembers(rules, ground)})::text AS ids`,
    );
    return rows[0]?.ids ?? '{}';
  };
  const ids =
    subjects === null
      ? await inTurn(pool)(asked, work)
      : await remembered(pool, { key: asked, subjects }, work);
  return { ids, asked, subjects };
}

function inTurn(pool: Db['pool']) {
  const known = turns.get(pool) ?? takingTurns<string>();
  turns.set(pool, known);
  return known;
}
