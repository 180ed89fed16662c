import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '@sleutel/db';
import { createTestDatabase, createTestDb } from '@sleutel/db/testing';
import { onTestFinished } from 'vitest';
import { contextFor } from '../../analysis/testing/context.ts';
import type { ServiceContext } from '../../core/index.ts';

export interface ImportWorld {
  readonly db: Db;
  readonly ctx: ServiceContext;
  /** Writes a file, of lines or as it is, and tells its path. */
  readonly file: (content: string | readonly string[], name?: string) => Promise<string>;
  /** All rows of a table, sorted, as text that compares to the byte. */
  readonly dump: (table: string, without?: readonly string[]) => Promise<readonly string[]>;
}

const begin = Date.parse('2026-11-24T08:00:00Z');

/** A database, a folder and a context for one test, gone with it. Its clock is a second on at every look. */
export async function importWorld(): Promise<ImportWorld> {
  let seconds = 0;
  const now = () => {
    seconds += 1;
    return new Date(begin + seconds * 1000);
  };
  const database = await createTestDatabase();
  const db = createTestDb(database.url, { onIdleError: () => undefined });
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-import-'));
  onTestFinished(async () => {
    await db.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });
  return {
    db,
    ctx: { ...contextFor(db, ''), now },
    file: async (content, name = 'file.csv') => {
      const path = join(folder, name);
      await writeFile(path, typeof content === 'string' ? content : `${content.join('\n')}\n`);
      return path;
    },
    dump: async (table, without = []) => {
      const { rows } = await db.pool.query<{ row: string }>(
        `SELECT (to_jsonb(t) - $1::text[])::text AS row FROM ${table} t ORDER BY 1`,
        [without],
      );
      return rows.map(({ row }) => row);
    },
  };
}

/** The rows of a query. */
export async function rowsOf(db: Db, sql: string): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await db.pool.query<Record<string, unknown>>(sql);
  return rows;
}
