import { join } from 'node:path';
import pg from 'pg';
import { repositoryRoot } from '../repository-root.ts';
import { noteApplied, openBooks } from './books.ts';
import { MigrationError } from './migration-error.ts';
import { type Migration, readMigrations } from './migration-folder.ts';

export interface MigrateOptions {
  /** Default: prisma/migrations of this repository. */
  migrationsDir?: string;
}

const lockName = 'sleutel:migrate';

/**
 * Brings a database to the newest migration, and is safe to run from several processes at once: the later ones wait
 * and find nothing to do. Each migration is one transaction with its note in the books, so that whatever ends it
 * half-way leaves the database as it was before it. Keeps the books as `prisma migrate deploy` does.
 * @returns the names of the migrations it applied, oldest first
 * @throws MigrationError when the database refuses one, or knows one that this version does not
 */
export async function migrate(databaseUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.migrationsDir ?? migrationsFolder());
  return underLock(databaseUrl, async (client) => {
    const applied = await openBooks(client).catch((error: unknown) => {
      throw refused('The database cannot be brought up to date', error);
    });
    refuseNewer(applied, migrations);
    const missing = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });
}

export function migrationsFolder(): string {
  return join(repositoryRoot(), 'prisma', 'migrations');
}

/** An older version would read and write a database that it does not understand. */
function refuseNewer(applied: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const ours = new Set(migrations.map(({ name }) => name));
  const newer = [...applied].filter((name) => !ours.has(name)).sort();
  if (newer.length === 0) return;
  throw new MigrationError(
    `The database was brought up to date by a newer version of Sleutel (${newer.at(-1)}); start that version again.`,
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.script);
    await noteApplied(client, migration);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw refused(`The migration ${migration.name} was not applied`, error);
  }
}

function refused(what: string, error: unknown): MigrationError {
  if (error instanceof MigrationError) return error;
  return new MigrationError(`${what}: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}

async function underLock<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'sleutel migrate' });
  // A server that goes away is told of by the statement that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [lockName]);
    return await work(client);
  } finally {
    // Ending the session gives the lock back, also after an error.
    await client.end();
  }
}
