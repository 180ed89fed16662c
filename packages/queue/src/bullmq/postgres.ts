import { createPostgresBackend, DEFAULT_SCHEMA, type PgPool, Queue, runMigrations, Worker } from 'bullmq';
import pg from 'pg';
import type { Backend } from './backend.ts';

/** Short queries share these; each worker holds one more for as long as it listens. */
const poolSize = 8;

/** BullMQ in the schema `bullmq` of a PostgreSQL database, over one pool. */
export function postgresBackend(databaseUrl: string, onError: (error: Error) => void): Backend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'sleutel-queue',
    options: `-c search_path=${DEFAULT_SCHEMA}`,
  });
  pool.on('error', onError);
  // The pool listens to idle connections only; one that breaks while it is lent would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  const connection = asBullPool(pool);
  return {
    kind: 'postgres',
    prepare: () => migrate(pool),
    openQueue: (name) =>
      new Queue(name, { connection, streams: { events: { maxLen: 100 } } }, createPostgresBackend),
    openWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection }, createPostgresBackend),
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}

/** BullMQ describes what it uses of a pool by hand; node-postgres types the callbacks of its events differently. */
function asBullPool(pool: pg.Pool): PgPool {
  return pool as unknown as PgPool;
}

/** One session for lock and transaction; processes that start together wait for the first. */
async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, DEFAULT_SCHEMA);
  } finally {
    client.release();
  }
}
