import { type Db, Prisma } from '@sleutel/db';
import type { LeadSource } from '@sleutel/domain/account';
import type { Evidence, QualificationKind } from '@sleutel/domain/qualification';

/** The newest evidence of one P, in words. */
export interface CardEvidence extends Evidence {
  readonly evidence: string;
  /** Who or what says so. */
  readonly source: string;
}

export interface BoardCard {
  readonly id: string;
  readonly name: string;
  readonly externalId: string;
  readonly industry: string | null;
  readonly owner: string | null;
  readonly leadSource: LeadSource | null;
  /** What has no evidence, too little, or none that is fresh. */
  readonly missing: readonly QualificationKind[];
  readonly evidence: readonly CardEvidence[];
}

interface Placed {
  readonly id: string;
  readonly missing: readonly QualificationKind[];
}

type Row = Omit<BoardCard, 'missing'>;

/** What the cards of some prospects say, in one query. */
export async function cardsOf({ pool }: Db, placed: readonly Placed[]): Promise<Map<string, BoardCard>> {
  if (placed.length === 0) return new Map();
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT a.id, a.name, a.external_id AS "externalId", a.industry, u.name AS owner, a.lead_source AS "leadSource",
      COALESCE((
        SELECT json_agg(json_build_object('kind', e.kind, 'score', e.score, 'evidence', e.evidence,
          'source', e.source, 'observedOn', e.observed_on) ORDER BY e.kind)
        FROM (SELECT DISTINCT ON (q.kind) q.* FROM qualifications q WHERE q.account_id = a.id
              ORDER BY q.kind, q.observed_on DESC, q.created_at DESC) e), '[]') AS evidence
    FROM accounts a LEFT JOIN users u ON u.id = a.owner_id
    WHERE a.id = ANY(${placed.map(({ id }) => id)}::uuid[])`);
  const found = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    placed.flatMap(({ id, missing }) => {
      const row = found.get(id);
      return row ? [[id, { ...row, missing }] as const] : [];
    }),
  );
}
