import { type Db, Prisma, prepared } from '@sleutel/db';
import type { AccountStatus } from '@sleutel/domain/analysis';
import { SegmentRules } from '@sleutel/domain/segment';
import { z } from 'zod';
import { defineVerb, whileUnchanged } from '../core/index.ts';
import { segmentCondition } from './condition.ts';
import { type SegmentGround, segmentTables, standingGround } from './ground.ts';
import { asksOfStandings } from './standing.ts';
import { subjectsOf } from './subjects.ts';

const mostShown = 50;

const Input = z.object({ rules: SegmentRules, sample: z.int().min(0).max(mostShown).default(8) });

interface SampleAccount {
  readonly id: string;
  readonly name: string;
  readonly externalId: string;
  readonly status: AccountStatus;
  /** Decimal text; null before an analysis. */
  readonly valueAtRisk: string | null;
  readonly owner: string | null;
}

export interface SegmentPreview {
  readonly accounts: number;
  /** Of how many there are. */
  readonly of: number;
  /** Decimal text. */
  readonly valueAtRisk: string;
  /** The largest of them. */
  readonly sample: readonly SampleAccount[];
}

/** What holds until an account changes, or something that happened to one. */
interface Chosen {
  readonly accounts: number;
  readonly valueAtRisk: string;
  /** The largest, the very largest first. */
  readonly largest: readonly string[];
}

const remembered = whileUnchanged<Chosen>(200);
const counted = whileUnchanged<number>(1);

/** Whom rules choose at this moment: how many, what is at risk in them, and some of them by name. */
export const previewSegment = defineVerb({
  name: 'segment.preview',
  input: Input,
  run: async ({ db: { pool }, now }, { rules, sample }): Promise<SegmentPreview> => {
    const ground = await standingGround(pool, now());
    const subjects = subjectsOf(rules);
    const choose = () => chosenBy(pool, rules, ground);
    const [{ largest, ...figures }, all] = await Promise.all([
      subjects === null
        ? choose()
        : remembered(pool, { key: JSON.stringify([rules, ground]), subjects }, choose),
      counted(pool, { key: '', subjects: ['account_standings'] }, () => countAll(pool)),
    ]);
    return { ...figures, of: all, sample: await sampleOf(pool, largest.slice(0, sample), ground) };
  },
});

async function chosenBy(pool: Db['pool'], rules: SegmentRules, ground: SegmentGround): Promise<Chosen> {
  const standings = Prisma.sql`
    SELECT st.account_id, st.external_id, st.rank, st.value_at_risk
    FROM ${segmentTables(ground)} WHERE ${segmentCondition(rules, ground)}`;
  // The largest stand first in an index, where they are found at once: sooner than everybody is put by and put in order.
  const chosen = asksOfStandings(rules) ? Prisma.sql`(${standings}) chosen` : Prisma.sql`chosen`;
  const { rows } = await pool.query<Chosen>(Prisma.sql`
    WITH chosen AS MATERIALIZED (${standings})
    SELECT count(*)::int AS accounts, COALESCE(sum(value_at_risk), 0)::text AS "valueAtRisk",
           ARRAY(SELECT account_id::text FROM ${chosen} ORDER BY rank, external_id LIMIT ${mostShown}) AS largest
    FROM ${chosen}`);
  const [row] = rows;
  if (!row) throw new Error('a count gave no row');
  return row;
}

async function countAll(pool: Db['pool']): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int FROM account_standings');
  return rows[0]?.count ?? 0;
}

async function sampleOf(
  pool: Db['pool'],
  ids: readonly string[],
  { runId }: SegmentGround,
): Promise<SampleAccount[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<SampleAccount>(
    prepared(Prisma.sql`
      SELECT a.id, a.name, a.external_id AS "externalId", COALESCE(s.status::text, 'prospect') AS status,
             s.value_at_risk::text AS "valueAtRisk", u.name AS owner
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS chosen (id, place)
      JOIN accounts a ON a.id = chosen.id
      LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = ${runId}::uuid
      LEFT JOIN users u ON u.id = a.owner_id
      ORDER BY chosen.place`),
  );
  return rows;
}
