import type pg from 'pg';

/** Runs `work` on one connection in one transaction; any error rolls everything back and is thrown on. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** PostgreSQL ended the transaction so that another could go on: it may simply be done again. */
const contended = new Set(['40001', '40P01']);

/**
 * As `inTransaction`, and again when it met others in a deadlock. Everything was rolled back by then, so `work` must
 * keep nothing from the try before.
 */
export async function inContendedTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  tries = 5,
): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await inTransaction(pool, work);
    } catch (error) {
      if (left <= 1 || !isContended(error)) throw error;
    }
  }
}

function isContended(error: unknown): boolean {
  return error instanceof Error && 'code' in error && contended.has(String(error.code));
}
