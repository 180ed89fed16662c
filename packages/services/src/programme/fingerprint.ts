import { type Db, Prisma, prepared } from '@sleutel/db';

/** Offers count up with every code; everything else about them is approved. */
const COUNTERS = ['issued', 'redeemed', 'spent'];

/** Which version of a row this is: where it stands, and which transaction wrote it. Each change makes another. */
function versionOf(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`concat_ws('@', ${row}.ctid, ${row}.xmin)`;
}

/** What is said of its rows in a table, `r`, as one text; nothing where there are none. */
function rowsOf(table: Prisma.Sql, said: Prisma.Sql = versionOf(Prisma.sql`r`)): Prisma.Sql {
  return Prisma.sql`(SELECT string_agg(${said}, ' ' ORDER BY r.id) FROM ${table} r WHERE r.programme_id = p.id)`;
}

/**
 * For each programme the versions of all its rows: they change as soon as anything does that the programme is made of,
 * whatever road the change took, and nothing that the rows say has to be read for it. The segment, one small row, is
 * taken by what it says: a rehearsal sees it through a view, whose rows have no versions. A server that came back from a
 * backup may count on from an earlier transaction, so the moment it started belongs to them.
 */
export async function fingerprintsOf(
  { pool }: Pick<Db, 'pool'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; print: string }>(
    prepared(Prisma.sql`
      SELECT p.id, concat_ws(' ', pg_postmaster_start_time(), ${versionOf(Prisma.sql`p`)}, '|',
        to_jsonb(g)::text, '|',
        ${rowsOf(Prisma.sql`sequence_versions`)}, '|',
        sha256(convert_to(${rowsOf(Prisma.sql`(SELECT id, programme_id, ctid, xmin FROM templates WHERE current)`)}, 'UTF8')), '|',
        ${rowsOf(Prisma.sql`programme_approvals`)}, '|',
        ${rowsOf(Prisma.sql`programme_ends`)}, '|',
        ${rowsOf(Prisma.sql`offers`, Prisma.sql`(to_jsonb(r) - ${COUNTERS}::text[])::text`)}) AS print
      FROM programmes p LEFT JOIN segments g ON g.id = p.segment_id
      WHERE p.id = ANY(${ids}::uuid[])`),
  );
  return new Map(rows.map(({ id, print }) => [id, print]));
}
