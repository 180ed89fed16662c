import pg from 'pg';
import { type Server, urlOf, userName } from './server.ts';

/** Whether a server with our password answers on the port and serves this very cluster. */
export async function answers(server: Server): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(server, 'postgres'),
    connectionTimeoutMillis: 3_000,
  });
  // A connection cut off after the answer is no concern of this question.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === server.cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the engine's database in a cluster that does not have it. */
export async function ensureDatabase(server: Server): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(server, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [userName]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${userName}`);
  } finally {
    await client.end();
  }
}
