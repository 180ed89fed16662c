import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { repositoryRoot } from '../repository-root.ts';
import { MigrationError } from './migration-error.ts';

// Node's types leave this global to the DOM library, which has no place on a server.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** Every table and enum of the schema is ours. */
export const noFilters: bindings.SchemaFilter = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | undefined;

/**
 * Runs Prisma's schema engine: the one behind its command line, compiled to WebAssembly, which comes with
 * the installation, where that one has to be downloaded when first used.
 * It compares schemas, and connects to a database even for that. What it would do to a database is done without it:
 * it applies a migration statement by statement, and leaves half of it where it is cut short.
 * @throws MigrationError with the engine's message in one line
 */
export async function withEngine<T>(
  databaseUrl: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  // The engine leaves its connections open, so they come from a pool that we can end.
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'sleutel migrate',
  });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    return await work(engine).finally(() => engine.free());
  } catch (error) {
    throw new MigrationError(oneLine(error), { cause: error });
  } finally {
    await pool.end();
  }
}

async function load(): Promise<void> {
  const fromDb = createRequire(join(repositoryRoot(), 'packages', 'db', 'package.json'));
  const folder = dirname(fromDb.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const code = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const begin = instance.exports['__wbindgen_start'];
  if (typeof begin !== 'function') throw new Error('The schema engine does not fit its bindings.');
  begin();
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(message).replaceAll(/\s+/g, ' ').trim();
}
