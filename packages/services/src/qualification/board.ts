import { type Db, Prisma } from '@sleutel/db';
import { LeadSource } from '@sleutel/domain/account';
import {
  BoardColumn,
  boardColumnOf,
  freshFromOn,
  missingOf,
  QualificationKind,
  type Standing,
} from '@sleutel/domain/qualification';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type BoardCard, cardsOf } from './board-cards.ts';
import { type SourceCount, sourceCounts } from './sources.ts';

export interface ProspectBoard {
  readonly columns: readonly {
    readonly column: BoardColumn;
    readonly total: number;
    readonly cards: readonly BoardCard[];
  }[];
  /** Over all accounts, whatever the board is filtered by. */
  readonly sources: readonly SourceCount[];
}

const Input = z.object({
  /** Only prospects that came from there; `unknown` for those of whom nobody knows. */
  source: z.union([LeadSource, z.literal('unknown')]).optional(),
  /** Only prospects of this manager; null for those that nobody manages. */
  ownerId: z.string().min(1).nullable().optional(),
  /** A column by itself, to read on in it. */
  column: BoardColumn.optional(),
  /** Cards a column. */
  limit: z.int().min(1).max(100).default(25),
  offset: z.int().min(0).default(0),
});
type Input = z.output<typeof Input>;

/** Prospects by what is missing first of the three P's, those of whom most is known first. */
export const qualificationBoard = defineVerb({
  name: 'qualification.board',
  input: Input,
  run: async ({ db, now }, input): Promise<ProspectBoard> => {
    const freshFrom = freshFromOn(now().toISOString().slice(0, 10));
    const [prospects, sources] = await Promise.all([prospectsOf(db, input), sourceCounts(db)]);
    const placed = prospects.map(({ id, standing }) => ({
      id,
      column: boardColumnOf(standing, freshFrom),
      missing: missingOf(standing, freshFrom),
    }));
    const wanted = input.column === undefined ? BoardColumn.options : [input.column];
    const columns = wanted.map((column) => {
      const all = placed.filter((prospect) => prospect.column === column);
      all.sort((a, b) => a.missing.length - b.missing.length);
      return { column, total: all.length, shown: all.slice(input.offset, input.offset + input.limit) };
    });
    const shown = columns.flatMap((column) => column.shown);
    const cards = await cardsOf(db, shown);
    return {
      sources,
      columns: columns.map(({ column, total, shown: some }) => ({
        column,
        total,
        cards: some.flatMap(({ id }) => cards.get(id) ?? []),
      })),
    };
  },
});

interface Prospect {
  readonly id: string;
  readonly standing: Standing;
}

type Row = { readonly id: string } & Readonly<
  Record<`${QualificationKind}Score`, number | null> & Record<`${QualificationKind}On`, string | null>
>;

/** Who has not bought yet, or whom a person called a prospect, with the newest evidence of each P. */
async function prospectsOf({ pool }: Db, { source, ownerId }: Input): Promise<Prospect[]> {
  const { rows } = await pool.query<Row>(Prisma.sql`
    WITH prospects AS (
      SELECT a.id, st.name_key FROM account_standings st JOIN accounts a ON a.id = st.account_id
      WHERE (st.status = 'prospect' OR a.type = 'prospect')
        AND (${source ?? null}::text IS NULL OR COALESCE(a.lead_source::text, 'unknown') = ${source ?? null})
        AND (${ownerId === undefined} OR a.owner_id IS NOT DISTINCT FROM ${ownerId ?? null})
    ), latest AS (
      SELECT DISTINCT ON (q.account_id, q.kind) q.account_id, q.kind, q.score, q.observed_on
      FROM prospects p JOIN qualifications q ON q.account_id = p.id
      ORDER BY q.account_id, q.kind, q.observed_on DESC, q.created_at DESC
    ), known AS (
      SELECT account_id, ${Prisma.join(QualificationKind.options.map(columnsOfKind))} FROM latest GROUP BY 1
    )
    SELECT p.id, k.* FROM prospects p LEFT JOIN known k ON k.account_id = p.id
    ORDER BY p.name_key, p.id`);
  return rows.map((row) => ({
    id: row.id,
    standing: {
      need: { score: row.needScore, observedOn: row.needOn },
      solvency: { score: row.solvencyScore, observedOn: row.solvencyOn },
      authority: { score: row.authorityScore, observedOn: row.authorityOn },
    },
  }));
}

function columnsOfKind(kind: QualificationKind): Prisma.Sql {
  const [score, on] = [Prisma.raw(`"${kind}Score"`), Prisma.raw(`"${kind}On"`)];
  return Prisma.sql`max(score) FILTER (WHERE kind = ${kind}::"QualificationKind") AS ${score},
    max(observed_on) FILTER (WHERE kind = ${kind}::"QualificationKind") AS ${on}`;
}
