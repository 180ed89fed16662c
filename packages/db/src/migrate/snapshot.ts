import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationError } from './migration-error.ts';
import { migrationNames } from './migration-folder.ts';
import type { SchemaFile } from './schema-files.ts';

/** The schema as it was when a migration was made, kept beside it: the engine compares texts, not databases. */
export const snapshotName = 'schema.snapshot.prisma';

/** The schema of the newest migration; no files when there is no migration yet. */
export async function readLastSnapshot(migrationsDir: string): Promise<SchemaFile[]> {
  const last = (await migrationNames(migrationsDir)).at(-1);
  if (last === undefined) return [];
  const content = await readFile(join(migrationsDir, last, snapshotName), 'utf8').catch(() => {
    throw new MigrationError(`${join(migrationsDir, last)} has no ${snapshotName} to compare with.`);
  });
  return [{ path: snapshotName, content }];
}

export async function writeSnapshot(migrationDir: string, schema: SchemaFile[]): Promise<void> {
  const text = schema.map((file) => file.content.trim()).join('\n\n');
  await writeFile(join(migrationDir, snapshotName), `${text}\n`);
}
