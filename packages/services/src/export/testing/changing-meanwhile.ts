import type { Db, Prisma } from '@sleutel/db';

/** The same database, in which something changes once, as soon as the first statement was answered. */
export function changingMeanwhile(db: Db, change: () => Promise<unknown>): Db {
  let changed = false;
  const query = async (statement: Prisma.Sql) => {
    const result = await db.pool.query(statement);
    if (changed) return result;
    changed = true;
    await change();
    return result;
  };
  const pool = new Proxy(db.pool, { get: (of, key) => (key === 'query' ? query : Reflect.get(of, key)) });
  return { ...db, pool };
}
