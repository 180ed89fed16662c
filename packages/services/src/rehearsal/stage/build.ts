import type { Db } from '@sleutel/db';
import { groupBy } from '../../core/index.ts';
import { CUTS, OWN_TABLES } from './tables.ts';

interface Column {
  readonly table: string;
  readonly column: string;
}

/**
 * Builds the schema a rehearsal plays in. What the engine writes is a table of its own; everything else is a view of
 * what was known at the moment its clock shows. No view takes a write: each is a join, which PostgreSQL does not update
 * through, so that what is forgotten here fails instead of touching what is real.
 */
export async function buildStage(pool: Db['pool'], schema: string): Promise<void> {
  const [columns, enums] = await Promise.all([columnsOf(pool), enumsOf(pool)]);
  const there = new Set(columns.map(({ table }) => table));
  const ownTables = OWN_TABLES.filter((table) => there.has(table));
  const own = new Set<string>(ownTables);
  const seen = groupBy(
    columns.filter(({ table }) => !own.has(table)),
    ({ table }) => table,
  );
  await pool.query(
    [
      `CREATE SCHEMA ${schema}`,
      `CREATE UNLOGGED TABLE ${schema}.stage_clock (now timestamptz(3) NOT NULL, today date NOT NULL)`,
      `CREATE UNLOGGED TABLE ${schema}.stage_moves (position serial, enrolment_id uuid, at timestamptz(3), step_key text,
         state public."EnrolmentState", due_at timestamptz(3), outcome text)`,
      // Prisma names the types of its parameters by the schema it is told.
      ...enums.map((name) => `CREATE DOMAIN ${schema}."${name}" AS public."${name}"`),
      ...ownTables.map(
        (table) =>
          `CREATE UNLOGGED TABLE ${schema}.${table} (LIKE public.${table} INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING INDEXES)`,
      ),
      ...[...seen].map(([table, list]) => viewOf(schema, table, list)),
      noteMoves(schema),
    ].join(';\n'),
  );
}

function viewOf(schema: string, table: string, columns: readonly Column[]): string {
  const { where, columns: changed = {} } = CUTS[table] ?? {};
  const list = columns.map(({ column }) => {
    const sql = changed[column];
    return sql === undefined ? `t."${column}"` : `${sql} AS "${column}"`;
  });
  return `CREATE VIEW ${schema}."${table}" AS SELECT ${list.join(', ')}
    FROM public."${table}" t CROSS JOIN ${schema}.stage_clock c${where === undefined ? '' : ` WHERE ${where}`}`;
}

/** Each move of an enrolment, by whatever statement, with the moment on the clock. */
function noteMoves(schema: string): string {
  return `
    CREATE FUNCTION ${schema}.stage_note_move() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO ${schema}.stage_moves (enrolment_id, at, step_key, state, due_at, outcome)
      SELECT NEW.id, c.now, NEW.step_key, NEW.state, NEW.due_at, NEW.outcome FROM ${schema}.stage_clock c;
      RETURN NULL;
    END $$;
    CREATE TRIGGER stage_note_move AFTER UPDATE ON ${schema}.enrolments
      FOR EACH ROW WHEN (OLD.visit <> NEW.visit) EXECUTE FUNCTION ${schema}.stage_note_move()`;
}

async function columnsOf(pool: Db['pool']): Promise<Column[]> {
  const { rows } = await pool.query<Column>(`
    SELECT c.relname AS table, a.attname AS column
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY c.relname, a.attnum`);
  return rows;
}

async function enumsOf(pool: Db['pool']): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT typname AS name FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'`,
  );
  return rows.map(({ name }) => name);
}
