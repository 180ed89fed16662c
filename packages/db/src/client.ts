import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';
import { LendingPool } from './lending-pool.ts';

/** One database: Prisma for the rows of a screen, the pool beneath it for sets, `COPY` and locks. */
export interface Db {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  /**
   * The same database with a schema before the ordinary one, on connections of its own: what the schema holds is read
   * and written there. `name` has to be a plain identifier.
   */
  through(name: string, options?: Pick<DbOptions, 'maxConnections'>): Db;
  close(): Promise<void>;
}

/** One connection of the pool: what works in sets, in a transaction or by `COPY` is handed this. */
export type Connection = pg.ClientBase;
export type Pool = pg.Pool;

export interface DbOptions {
  /** Connections at the most. Default 10. */
  readonly maxConnections?: number;
  readonly applicationName?: string;
  /** Told of errors of idle connections, such as a restarting server; the pool replaces the connection. */
  readonly onIdleError?: (error: Error) => void;
}

/** A day is a day: PostgreSQL's `date` stays the text `YYYY-MM-DD` and never becomes a moment in some zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    Number(oid) === pg.types.builtins.DATE && format !== 'binary'
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format),
};

export function createDb(url: string, options: DbOptions = {}): Db {
  return connect(url, options, null);
}

/** A server that is busy answers late; a transaction that got so far is worth the wait. */
const patience = { maxWait: 20_000, timeout: 60_000 };

const identifier = /^[a-z][a-z0-9_]{0,62}$/;

function connect(url: string, options: DbOptions, schema: string | null): Db {
  const pool = openPool(url, options, schema);
  const prisma = prismaOver(pool, schema);
  return {
    prisma,
    pool,
    through: throughOf(url, options),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

export function throughOf(url: string, options: DbOptions): Db['through'] {
  return (name, own) => {
    if (!identifier.test(name)) throw new RangeError(`${name} is no plain identifier`);
    return connect(url, { ...options, ...own }, name);
  };
}

export function openPool(url: string, options: DbOptions, schema: string | null): Pool {
  const pool = new LendingPool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    application_name: options.applicationName ?? 'sleutel',
    types,
    onConnect: inUniversalTime,
    ...(schema !== null && { options: `-c search_path=${schema},public` }),
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  pool.on('connect', surviveLoss);
  return pool;
}

export function prismaOver(pool: Pool, schema: string | null): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(pool, schema === null ? {} : { schema }),
    transactionOptions: patience,
  });
}

/**
 * Prisma writes moments without a zone and takes what it reads for universal time, so a server's own zone would put
 * them hours away. A setting of the session, since poolers refuse those of the start. The pool waits for the promise,
 * which its types do not know of.
 */
function inUniversalTime(client: pg.ClientBase): unknown {
  return client.query("SET TIME ZONE 'UTC'");
}

/**
 * The pool listens to idle connections only: one that breaks while it is lent, between two statements of a transaction,
 * would end the process. Whoever has it hears of it by its next statement.
 */
function surviveLoss(client: pg.PoolClient): void {
  client.on('error', () => undefined);
}
