import type { Connection } from '@sleutel/db';

/** A table and column that name rows of another table. */
interface Reference {
  readonly table: string;
  readonly column: string;
}

export interface DependentQuestion {
  /** The table whose rows are to go. */
  readonly table: 'accounts' | 'contacts';
  /** A table with a column `id` of those rows; the ones something depends on are left in `depended`. */
  readonly leaving: string;
  /** References that no foreign key states. */
  readonly unstated: readonly Reference[];
  /** For some tables, SQL that says which of their rows `r` do not count; `true` for none of them. */
  readonly ignored: Readonly<Record<string, string>>;
}

/** How many of the leaving rows each table depends on. */
export interface Dependents {
  readonly table: string;
  readonly count: number;
}

/**
 * Finds what depends on rows that are to go, by the foreign keys the database has: a table that is added
 * later is asked without anybody thinking of it here.
 */
export async function findDependents(
  client: Connection,
  { table, leaving, unstated, ignored }: DependentQuestion,
): Promise<readonly Dependents[]> {
  await client.query('CREATE TEMP TABLE depended (id uuid NOT NULL, by_table text NOT NULL)');
  const references = [...(await statedReferences(client, table)), ...unstated];
  for (const reference of references) {
    const notItself =
      reference.table === table ? `NOT EXISTS (SELECT FROM ${leaving} x WHERE x.id = r.id)` : 'true';
    await client.query(
      `INSERT INTO depended SELECT DISTINCT l.id, '${reference.table}'
       FROM ${reference.table} r JOIN ${leaving} l ON l.id = r.${reference.column}
       WHERE ${notItself} AND NOT (${ignored[reference.table] ?? 'false'})`,
    );
  }
  const { rows } = await client.query<Dependents>(
    `SELECT by_table AS "table", count(DISTINCT id)::int AS count FROM depended GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  return rows;
}

async function statedReferences(client: Connection, table: string): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND c.conparentid = 0
     ORDER BY 1, 2`,
    [table],
  );
  return rows;
}

/** `412 have orders, 3 have tasks`. */
export function describeDependents(dependents: readonly Dependents[]): string {
  return dependents.map(({ table, count }) => `${count} have ${table.replaceAll('_', ' ')}`).join(', ');
}
