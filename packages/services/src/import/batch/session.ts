import type { Connection, Pool } from '@sleutel/db';
import { ServiceError } from '../../core/index.ts';

const lockName = 'sleutel:import';

/**
 * Lends the one connection that may import or undo at a time. Its temporary tables and the lock go with
 * it, so that a killed process leaves nothing. A batch still marked `running` under the lock has no process.
 */
export async function withImportSession<Result>(
  pool: Pool,
  work: (client: Connection) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await lock(client);
    await failOrphans(client);
    const result = await work(client);
    await clean(client);
    return result;
  } catch (error) {
    broken = await brokenBy(error, client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * After an error the connection may be in the middle of anything; ending it rolls back and unlocks, a moment later. What
 * is refused is refused between two statements: whoever asks again at once finds nobody in the way.
 */
async function brokenBy(error: unknown, client: Connection): Promise<Error | undefined> {
  if (!(error instanceof ServiceError)) return error instanceof Error ? error : new Error(String(error));
  try {
    await client.query('ROLLBACK');
    await clean(client);
    return undefined;
  } catch (unclean) {
    return unclean instanceof Error ? unclean : new Error(String(unclean));
  }
}

async function lock(client: Connection): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock(hashtext($1)) AS taken',
    [lockName],
  );
  if (rows[0]?.taken === true) return;
  throw new ServiceError('conflict', 'import-running', 'Another import is running; wait for its end.');
}

async function failOrphans(client: Connection): Promise<void> {
  await client.query(
    `UPDATE imports SET state = 'failed', finished_at = now(), error = 'The process that imported ended.'
     WHERE state = 'running'`,
  );
}

async function clean(client: Connection): Promise<void> {
  await client.query('DISCARD TEMP');
  await client.query('SELECT pg_advisory_unlock(hashtext($1))', [lockName]);
}
