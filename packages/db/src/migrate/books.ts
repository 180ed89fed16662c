import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { MigrationError } from './migration-error.ts';
import type { Migration } from './migration-folder.ts';

type Client = Pick<pg.Client, 'query'>;

/** As Prisma makes them, whose command line reads them too. */
const books = `CREATE TABLE "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Opens the books of migrations: the names of those that were applied.
 * @throws MigrationError where the database holds something else, or a migration that stopped half-way
 */
export async function openBooks(client: Client): Promise<ReadonlySet<string>> {
  if (!(await areThere(client))) {
    await requireEmpty(client);
    await client.query(books);
  }
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations
     WHERE rolled_back_at IS NULL`,
  );
  const stopped = rows.find(({ finished }) => !finished);
  if (stopped) {
    throw new MigrationError(
      `The migration ${stopped.name} stopped half-way, with an older version or another program; restore the database from before it, or begin with an empty one.`,
    );
  }
  return new Set(rows.map(({ name }) => name));
}

/** Notes a migration as applied, in the transaction that applies it. */
export async function noteApplied(client: Client, { name, script }: Migration): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), createHash('sha256').update(script).digest('hex'), name],
  );
}

async function areThere(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  return rows[0]?.there === true;
}

async function requireEmpty(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename LIMIT 1',
  );
  const [table] = rows;
  if (table === undefined) return;
  throw new MigrationError(
    `The database is not Sleutel's: it holds a table ${table.name} and no migrations; choose an empty one.`,
  );
}
