import { type Db, Prisma } from '@sleutel/db';
import { CoverageState, SolutionKey, WHITE_STATES } from '@sleutel/domain/solution';
import { z } from 'zod';
import { idsOfSegment } from '../segment/index.ts';

/** What is known of a solution at an account, or that nothing is. */
const Asked = z.enum([...CoverageState.options, 'unknown']);

/** Which accounts the map shows. */
export const WhiteSpaceFilter = z.object({
  /** Key accounts only, those of which something is known, or every one. */
  accounts: z.enum(['key', 'known', 'all']).default('key'),
  ownerId: z.string().min(1).optional(),
  segmentId: z.uuid().optional(),
  /** Those that get a solution in one of some ways. */
  gets: z.object({ solution: SolutionKey, states: z.array(Asked).min(1) }).optional(),
});
export type WhiteSpaceFilter = z.output<typeof WhiteSpaceFilter>;

export const isWhiteSql = Prisma.sql`k.state IN (${Prisma.join(WHITE_STATES.map((state) => Prisma.raw(`'${state}'`)))})`;

/**
 * `scope s`: the accounts of the map, with the name and rank they are sorted by; `known k`: what is known of them, of
 * the solutions in the range.
 */
export async function whiteSpaceScope(
  pool: Db['pool'],
  filter: WhiteSpaceFilter,
  range: readonly SolutionKey[],
  now: Date,
): Promise<Prisma.Sql> {
  const { accounts, ownerId, segmentId, gets } = filter;
  const members = segmentId === undefined ? null : await idsOfSegment(pool, segmentId, now);
  const conditions = [
    accounts === 'key' ? Prisma.sql`st.key` : null,
    accounts === 'known' ? Prisma.sql`EXISTS (${knownOf(range)})` : null,
    ownerId === undefined ? null : Prisma.sql`st.owner_id = ${ownerId}`,
    members && Prisma.sql`st.account_id = ANY(${members.ids}::uuid[])`,
    gets === undefined ? null : getsIt(gets),
  ].filter((condition) => condition !== null);
  return Prisma.sql`
    WITH scope AS MATERIALIZED (
      SELECT st.account_id, st.name_key, st.rank FROM account_standings st
      WHERE ${conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ')}
    ), known AS MATERIALIZED (
      SELECT v.account_id, v.solution, v.state, v.potential, v.competitor_id, v.note
      FROM coverages v JOIN scope USING (account_id) WHERE v.solution = ANY(${[...range]}::text[])
    )`;
}

function knownOf(range: readonly SolutionKey[]): Prisma.Sql {
  return Prisma.sql`SELECT FROM coverages v WHERE v.account_id = st.account_id AND v.solution = ANY(${[...range]}::text[])`;
}

function getsIt({ solution, states: asked }: NonNullable<WhiteSpaceFilter['gets']>): Prisma.Sql {
  const of = Prisma.sql`SELECT FROM coverages v WHERE v.account_id = st.account_id AND v.solution = ${solution}`;
  const states = asked.filter((state) => state !== 'unknown');
  const known = Prisma.sql`EXISTS (${of} AND v.state::text = ANY(${states}::text[]))`;
  return asked.includes('unknown') ? Prisma.sql`(${known} OR NOT EXISTS (${of}))` : known;
}
