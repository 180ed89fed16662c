import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { administer, urlOfDatabase } from './databases.ts';
import { filledTemplate } from './filled-template.ts';
import './provided.ts';

export { folderForDatabases } from './folder.ts';
export { createTestDb } from './test-db.ts';

/** A database of a test's own. */
export interface TestDatabase {
  url: string;
  /** Removes the database, cutting off whoever is still connected. */
  drop(): Promise<void>;
}

/** A copy of the migrated template, without rows. Only in test files that run with the global set-up. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createFrom(inject('testServer').template);
}

/** A database with rows in it, and what their maker said of them. */
export interface FilledDatabase<Answer> extends TestDatabase {
  readonly answer: Answer;
}

/**
 * A copy of the migrated template as `fill` leaves it. It is filled once in a run under a name, whichever test file
 * comes first; what `fill` answers, which has to survive JSON, is handed to all.
 */
export async function createFilledDatabase<Answer>(
  name: string,
  fill: (url: string) => Promise<Answer>,
): Promise<FilledDatabase<Answer>> {
  const { template, answer } = await filledTemplate(inject('testServer'), name, fill);
  return { ...(await createFrom(template)), answer };
}

/** A database with nothing in it, not even tables. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createFrom('template0');
}

async function createFrom(template: string): Promise<TestDatabase> {
  const { url } = inject('testServer');
  const name = `sleutel_test_${randomBytes(8).toString('hex')}`;
  // Its files copied as they are, not page by page through the log: nothing here has to survive a crash.
  await administer(url, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  return {
    url: urlOfDatabase(url, name),
    drop: () => administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
