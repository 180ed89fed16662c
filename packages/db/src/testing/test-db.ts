import pg from 'pg';
import { type Db, type DbOptions, openPool, type Pool, prismaOver, throughOf } from '../client.ts';

/**
 * `createDb` for tests: the Prisma client of a database that was closed goes on to the next one, with the queries that
 * it has worked out. Making one, and having it work them out anew, takes half as long as a test.
 */
export function createTestDb(url: string, options: DbOptions = {}): Db {
  const client = spare.pop() ?? newClient();
  const pool = openPool(url, options, null);
  client.relay.pool = pool;
  return {
    prisma: client.prisma,
    pool,
    through: throughOf(url, options),
    close: async () => {
      client.relay.pool = null;
      await pool.end();
      spare.push(client);
    },
  };
}

/** Of databases that are closed. */
const spare: ReturnType<typeof newClient>[] = [];

function newClient() {
  const relay = new Relay();
  return { relay, prisma: prismaOver(relay, null) };
}

/** A pool without connections of its own: it lends those of the pool behind it. */
class Relay extends pg.Pool {
  pool: Pool | null = null;

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<Pool['connect']>[0]): void;
  override connect(callback?: Parameters<Pool['connect']>[0]): Promise<pg.PoolClient> | undefined {
    if (this.pool === null) throw new Error('The database of this client is closed.');
    if (callback === undefined) return this.pool.connect();
    this.pool.connect(callback);
    return undefined;
  }
}
