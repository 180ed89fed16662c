import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { startTemporaryServer } from '@sleutel/db/embedded';
import {
  diffSchemas,
  migrationNames,
  migrationsFolder,
  readLastSnapshot,
  readSchema,
  writeSnapshot,
} from '@sleutel/db/migrate';

// pnpm migration NAME       writes the step from the last migration to prisma/schema
// pnpm migration --snapshot keeps prisma/schema with the last migration, after that was edited by hand

const folder = migrationsFolder();

async function addMigration(name: string): Promise<string> {
  const [previous, next] = await Promise.all([readLastSnapshot(folder), readSchema()]);
  const server = await startTemporaryServer();
  const sql = await diffSchemas(server.url, previous, next).finally(() => server.stop());
  if (sql === '') return 'prisma/schema says what the last migration says; nothing to do.';
  const target = join(folder, `${timestamp()}_${name}`);
  await mkdir(target);
  await writeFile(join(target, 'migration.sql'), sql);
  await writeSnapshot(target, next);
  return `${relative(process.cwd(), target)} written. Partitions, partial indexes and data are yours to add.`;
}

async function keepSnapshot(): Promise<string> {
  const last = (await migrationNames(folder)).at(-1);
  if (last === undefined) return 'There is no migration yet.';
  await writeSnapshot(join(folder, last), await readSchema());
  return `The snapshot of ${last} now is prisma/schema.`;
}

function timestamp(): string {
  return new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
}

async function main(argument: string | undefined): Promise<string> {
  if (argument === '--snapshot') return keepSnapshot();
  if (argument !== undefined && /^[a-z][a-z0-9_]*$/.test(argument)) return addMigration(argument);
  process.exitCode = 2;
  return 'Usage: pnpm migration NAME (lower case letters, digits and _), or pnpm migration --snapshot';
}

console.log(await main(process.argv[2]));
