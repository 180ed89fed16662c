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
    return await work(client);
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // After an error the connection may be in the middle of anything; ending it rolls back and unlocks.
    if (broken === undefined) await clean(client);
    client.release(broken);
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
