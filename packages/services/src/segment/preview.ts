import { Prisma } from '@sleutel/db';
import type { AccountStatus } from '@sleutel/domain/analysis';
import { SegmentRules } from '@sleutel/domain/segment';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { segmentCondition } from './condition.ts';
import { segmentGround, segmentTables } from './ground.ts';

const Input = z.object({ rules: SegmentRules, sample: z.int().min(0).max(50).default(8) });

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

interface Row {
  readonly accounts: number;
  readonly of: number;
  readonly valueAtRisk: string;
  readonly sample: SampleAccount[] | null;
}

/** Whom rules choose at this moment: how many, what is at risk in them, and some of them by name. */
export const previewSegment = defineVerb({
  name: 'segment.preview',
  input: Input,
  run: async ({ db, now }, { rules, sample }): Promise<SegmentPreview> => {
    const ground = await segmentGround(db.pool, now());
    const { rows } = await db.pool.query<Row>(Prisma.sql`
      WITH chosen AS MATERIALIZED (
        SELECT a.id, a.name, a.external_id, a.owner_id, s.rank, s.status, s.value_at_risk
        FROM ${segmentTables(ground)} WHERE ${segmentCondition(rules, ground)}
      ), shown AS (
        SELECT c.id, c.name, c.external_id AS "externalId", COALESCE(c.status::text, 'prospect') AS status,
               c.value_at_risk::text AS "valueAtRisk", u.name AS owner, c.rank
        FROM chosen c LEFT JOIN users u ON u.id = c.owner_id
        ORDER BY c.rank NULLS LAST, c.external_id LIMIT ${sample}
      )
      SELECT (SELECT count(*)::int FROM chosen) AS accounts, (SELECT count(*)::int FROM accounts) AS "of",
             (SELECT COALESCE(sum(value_at_risk), 0) FROM chosen) AS "valueAtRisk",
             (SELECT json_agg(to_jsonb(shown) - 'rank' ORDER BY rank NULLS LAST, "externalId") FROM shown) AS sample`);
    const [row] = rows;
    if (!row) throw new Error('a count gave no row');
    return { ...row, sample: row.sample ?? [] };
  },
});
