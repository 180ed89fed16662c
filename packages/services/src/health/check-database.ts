import type { Db } from '@sleutel/db';
import { type HealthFinding, wordsOf } from './finding.ts';

/** The oldest PostgreSQL the engine runs on. */
const oldestMajor = 15;

/** Whether the server answers, is new enough, and has every one of the `migrations`. */
export async function checkDatabase({ pool }: Db, migrations: readonly string[]): Promise<HealthFinding[]> {
  try {
    const { rows } = await pool.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    const major = Math.floor((rows[0]?.version ?? 0) / 10_000);
    return [versionFinding(major), await checkMigrations(pool, migrations)];
  } catch (error) {
    const mend = 'Check DATABASE_URL and whether the server runs.';
    return [{ check: 'database', state: 'broken', detail: wordsOf(error), mend }];
  }
}

function versionFinding(major: number): HealthFinding {
  if (major >= oldestMajor) return { check: 'database', state: 'fine', detail: `PostgreSQL ${major}` };
  const mend = `Move to PostgreSQL ${oldestMajor} or newer.`;
  return { check: 'database', state: 'broken', detail: `PostgreSQL ${major} is too old`, mend };
}

async function checkMigrations(pool: Db['pool'], migrations: readonly string[]): Promise<HealthFinding> {
  const applied = await appliedTo(pool);
  const missing = migrations.filter((name) => !applied.has(name));
  if (missing.length === 0) return { check: 'migrations', state: 'fine', detail: `${applied.size} applied` };
  const mend = 'Run: npm run sleutel -- migrate';
  return {
    check: 'migrations',
    state: 'broken',
    detail: `${missing.length} of ${migrations.length} not applied`,
    mend,
  };
}

async function appliedTo(pool: Db['pool']): Promise<ReadonlySet<string>> {
  const { rows: books } = await pool.query(`SELECT WHERE to_regclass('_prisma_migrations') IS NOT NULL`);
  if (books.length === 0) return new Set();
  const { rows } = await pool.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`,
  );
  return new Set(rows.map(({ name }) => name));
}
