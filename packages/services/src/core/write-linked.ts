import { type Connection, Prisma, prepared } from '@sleutel/db';

/** Rows that new rows will name: `ids` is a query of one column, which may hold NULL. */
export interface Named {
  readonly table: 'accounts' | 'contacts' | 'offers';
  readonly ids: Prisma.Sql;
}

/**
 * Writes rows whose foreign keys were proven as a set. The server asks for the other end of each key row by row,
 * which takes longer than writing the row. Here the rows that are named are locked against deletion all at once,
 * which is what the server would do one by one, and then its own asking is left out. It is not left out when a
 * named row has gone meanwhile, nor where this connection has no right to: then `write` runs as it would.
 */
export async function writeLinked<Result>(
  client: Connection,
  named: readonly Named[],
  write: () => Promise<Result>,
): Promise<Result> {
  if (!(await mayLeaveOut(client))) return write();
  for (const each of named) if (!(await lockAll(client, each))) return write();
  await client.query(`SET LOCAL session_replication_role = 'replica'`);
  const result = await write();
  await client.query('SET LOCAL session_replication_role TO DEFAULT');
  return result;
}

/** A right of superusers, who may grant it to others. */
async function mayLeaveOut(client: Connection): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT has_parameter_privilege('session_replication_role', 'SET') AS may`,
  );
  return rows[0]?.may === true;
}

async function lockAll(client: Connection, { table, ids }: Named): Promise<boolean> {
  const { rows } = await client.query<{ whole: boolean }>(
    prepared(Prisma.sql`
      WITH named AS MATERIALIZED (SELECT DISTINCT id FROM (${ids}) AS n(id) WHERE id IS NOT NULL),
        locked AS (SELECT t.id FROM ${Prisma.raw(table)} t JOIN named USING (id) FOR KEY SHARE OF t)
      SELECT (SELECT count(*) FROM named) = (SELECT count(*) FROM locked) AS whole`),
  );
  return rows[0]?.whole === true;
}
