import { type Db, Prisma } from '@sleutel/db';

/** Offers count up with every code; everything else about them is approved. */
const COUNTERS = ['issued', 'redeemed', 'spent'];

/** What its rows in a table say, `r`, as one text; nothing where there are none. */
function rowsOf(table: Prisma.Sql, said: Prisma.Sql, only = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`(SELECT string_agg(${said}, ' ' ORDER BY r.id) FROM ${table} r
                     WHERE r.programme_id = p.id AND ${only})`;
}

function hashed(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`sha256(convert_to(${text}, 'UTF8'))::text`;
}

const row = hashed(Prisma.sql`r::text`);
const ofAll = Prisma.sql`r.current AND r.account_id IS NULL`;
const ofOne = Prisma.sql`r.current AND r.account_id IS NOT NULL`;
const named = Prisma.sql`concat_ws(' ', r.id, r.account_id, r.key, r.language, r.hash)`;

/**
 * For each programme, hashes of all its rows: they change as soon as anything does that the programme is made of,
 * whatever road the change took. Of what single accounts read the rows' own hashes are enough, as for the approval.
 */
export async function fingerprintsOf(
  { pool }: Pick<Db, 'pool'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; print: string }>(Prisma.sql`
    SELECT p.id, concat_ws(' ', ${hashed(Prisma.sql`p::text`)}, '|', ${hashed(Prisma.sql`g::text`)}, '|',
      ${rowsOf(Prisma.sql`sequence_versions`, row)}, '|',
      ${rowsOf(Prisma.sql`templates`, row, ofAll)}, '|',
      ${hashed(rowsOf(Prisma.sql`templates`, named, ofOne))}, '|',
      ${rowsOf(Prisma.sql`programme_approvals`, row)}, '|',
      ${rowsOf(Prisma.sql`programme_ends`, row)}, '|',
      ${rowsOf(Prisma.sql`offers`, Prisma.sql`(to_jsonb(r) - ${COUNTERS}::text[])::text`)}) AS print
    FROM programmes p LEFT JOIN segments g ON g.id = p.segment_id
    WHERE p.id = ANY(${ids}::uuid[])`);
  return new Map(rows.map(({ id, print }) => [id, print]));
}
