import { type Db, Prisma } from '@sleutel/db';
import {
  BoardColumn,
  boardColumnOf,
  missingOf,
  QualificationKind,
  type Standing,
  shownFrom,
} from '@sleutel/domain/qualification';
import { whileUnchanged } from '../core/index.ts';
import type { BoardInput } from './board.ts';

/** A column of the board, and the prospects of a page of it. */
export interface PlacedColumn {
  readonly column: BoardColumn;
  readonly total: number;
  readonly shown: readonly { readonly id: string; readonly missing: readonly QualificationKind[] }[];
}

const remembered = whileUnchanged<PlacedColumn[]>(200);

/** Who stands in which column. Evidence from before `freshFrom` (`YYYY-MM-DD`) has to be looked at again. */
export function placedOn({ pool }: Db, input: BoardInput, freshFrom: string): Promise<PlacedColumn[]> {
  const asked = {
    key: JSON.stringify([input, freshFrom]),
    subjects: ['account_standings', 'qualifications'],
  } as const;
  return remembered(pool, asked, () => place(pool, input, freshFrom));
}

interface Row {
  readonly column: BoardColumn;
  readonly total: number;
  readonly shown: { id: string; lack: number }[] | null;
}

/** The database says what is missing of each, the rules of the board in which column that stands. */
async function place(pool: Db['pool'], input: BoardInput, freshFrom: string): Promise<PlacedColumn[]> {
  const columns = input.column === undefined ? BoardColumn.options : [input.column];
  const lacks = everyLack(freshFrom);
  const { rows } = await pool.query<Row>(Prisma.sql`
    WITH prospects AS MATERIALIZED (
      SELECT st.account_id, st.name_key FROM account_standings st
      WHERE (st.status = 'prospect' OR st.type = 'prospect') AND ${narrowed(input)}
    ), latest AS (
      SELECT DISTINCT ON (q.account_id, q.kind) q.account_id, q.kind,
             q.score >= ${shownFrom} AND q.observed_on >= ${freshFrom}::date AS shown
      FROM qualifications q WHERE q.account_id IN (SELECT account_id FROM prospects)
      ORDER BY q.account_id, q.kind, q.observed_on DESC, q.created_at DESC
    ), known AS (
      SELECT account_id, sum(CASE kind ${Prisma.join(QualificationKind.options.map(bitOf), ' ')} END)::int AS shown
      FROM latest WHERE shown GROUP BY account_id
    ), placed AS (
      SELECT p.account_id, l.lack, l.col, row_number() OVER (PARTITION BY l.col ORDER BY l.number, p.name_key, p.account_id) AS place
      FROM prospects p LEFT JOIN known k ON k.account_id = p.account_id
      JOIN unnest(${lacks.map(({ lack }) => lack)}::int[], ${lacks.map(({ column }) => column)}::text[],
                  ${lacks.map(({ missing }) => missing.length)}::int[]) AS l (lack, col, number)
        ON l.lack = ${everything} - COALESCE(k.shown, 0)
    )
    SELECT col AS "column", count(*)::int AS total,
           json_agg(json_build_object('id', account_id, 'lack', lack) ORDER BY place)
             FILTER (WHERE place > ${input.offset} AND place <= ${input.offset + input.limit}) AS shown
    FROM placed GROUP BY col`);
  const missingOfLack = new Map(lacks.map(({ lack, missing }) => [lack, missing]));
  return columns.map((column) => {
    const row = rows.find((each) => each.column === column);
    const shown = row?.shown ?? [];
    return {
      column,
      total: row?.total ?? 0,
      shown: shown.map(({ id, lack }) => ({ id, missing: missingOfLack.get(lack) ?? [] })),
    };
  });
}

/** A bit for each of the three P's. */
const bits = QualificationKind.options.map((kind, place) => ({ kind, bit: 1 << place }));
const everything = bits.reduce((sum, { bit }) => sum + bit, 0);

function bitOf(kind: QualificationKind): Prisma.Sql {
  const bit = bits.find((each) => each.kind === kind)?.bit ?? 0;
  return Prisma.sql`WHEN ${kind}::"QualificationKind" THEN ${bit}::int`;
}

/** All that may be missing, as bits, and where who misses it stands. */
function everyLack(freshFrom: string) {
  return Array.from({ length: everything + 1 }, (_, lack) => {
    const stand = (kind: QualificationKind) => {
      const missing = bits.some((each) => each.kind === kind && (lack & each.bit) !== 0);
      return missing ? { score: null, observedOn: null } : { score: shownFrom, observedOn: freshFrom };
    };
    const standing: Standing = {
      need: stand('need'),
      solvency: stand('solvency'),
      authority: stand('authority'),
    };
    return { lack, column: boardColumnOf(standing, freshFrom), missing: missingOf(standing, freshFrom) };
  });
}

function narrowed({ source, ownerId }: BoardInput): Prisma.Sql {
  const ofSource =
    source === undefined ? null : Prisma.sql`COALESCE(st.lead_source::text, 'unknown') = ${source}`;
  const ofOwner = ownerId === undefined ? null : Prisma.sql`st.owner_id IS NOT DISTINCT FROM ${ownerId}`;
  const conditions = [ofSource, ofOwner].filter((condition) => condition !== null);
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`;
}
