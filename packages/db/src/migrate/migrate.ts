import { join } from 'node:path';
import pg from 'pg';
import { repositoryRoot } from '../repository-root.ts';
import { noFilters, withEngine } from './engine.ts';
import { readMigrations } from './migration-folder.ts';

export interface MigrateOptions {
  /** Default: prisma/migrations of this repository. */
  migrationsDir?: string;
}

// Not the number of the engine's own lock, which its connection takes while ours is held.
const lockName = 'sleutel:migrate';

/**
 * Brings a database to the newest migration, and is safe to run from several processes at once: the
 * later ones wait and find nothing to do. Keeps the books as `prisma migrate deploy` does.
 * @returns the names of the migrations it applied, oldest first
 * @throws MigrationError when the database refuses one, or one applied earlier failed half-way
 */
export async function migrate(databaseUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const folder = options.migrationsDir ?? migrationsFolder();
  const migrationsList = await readMigrations(folder);
  return underLock(databaseUrl, () =>
    withEngine(databaseUrl, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
      return appliedMigrationNames;
    }),
  );
}

export function migrationsFolder(): string {
  return join(repositoryRoot(), 'prisma', 'migrations');
}

async function underLock<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'sleutel migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [lockName]);
    return await work();
  } finally {
    // Ending the session gives the lock back, also after an error.
    await client.end();
  }
}
