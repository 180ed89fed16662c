import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { noFilters, withEngine } from './engine.ts';
import type { SchemaFile } from './schema-files.ts';

/** The SQL that makes an empty database into this schema. The url is of any PostgreSQL; nothing is written there. */
export function schemaToSql(databaseUrl: string, schema: SchemaFile[]): Promise<string> {
  return diff(databaseUrl, { tag: 'empty' }, datamodel(schema));
}

/** The SQL that leads from one schema to the next; empty when they mean the same. Nothing is written to the database. */
export function diffSchemas(
  databaseUrl: string,
  previous: SchemaFile[],
  next: SchemaFile[],
): Promise<string> {
  return previous.length === 0
    ? schemaToSql(databaseUrl, next)
    : diff(databaseUrl, datamodel(previous), datamodel(next));
}

function datamodel(files: SchemaFile[]): DiffTarget {
  return { tag: 'schemaDatamodel', files };
}

async function diff(databaseUrl: string, from: DiffTarget, to: DiffTarget): Promise<string> {
  const params = { from, to, script: true, exitCode: null, filters: noFilters };
  const { stdout } = await withEngine(databaseUrl, (engine) => engine.diff(params));
  const script = stdout ?? '';
  return script.includes('This is an empty migration') ? '' : script;
}
