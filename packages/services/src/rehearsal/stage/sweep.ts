import type { Db } from '@sleutel/db';

const PREFIX = 'rehearsal_';

export function stageName(leaseToken: string): string {
  return `${PREFIX}${leaseToken.replaceAll('-', '')}`;
}

export async function dropStage(pool: Db['pool'], schema: string): Promise<void> {
  await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
}

/** Drops what rehearsals left behind whose worker is gone. */
export async function sweepStages(pool: Db['pool']): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(`
    SELECT nspname AS name FROM pg_namespace
    WHERE nspname ~ '^${PREFIX}[0-9a-f]{32}$'
      AND substr(nspname, ${PREFIX.length + 1})::uuid NOT IN (
        SELECT lease_token FROM rehearsals WHERE state = 'running' AND lease_until > now())`);
  for (const { name } of rows) await dropStage(pool, name);
}
