import { createDb, type Db } from '@sleutel/db';
import { freshDatabase } from '../import/fresh-database.ts';
import { type HouseSize, seedCompany } from './company.ts';
import { launchForAll, putOff } from './launch.ts';

interface House {
  /** The address of the database server. */
  readonly server: string;
  readonly name: string;
  readonly size: HouseSize;
}

/** A database of its own with a live programme for everybody in it, all put off until `release`. */
export async function inHouse<T>(
  { server, name, size }: House,
  work: (db: Db, url: string) => Promise<T>,
): Promise<T> {
  const url = await freshDatabase(server, name);
  const db = createDb(url, { maxConnections: 4 });
  try {
    await seedCompany(db.pool, size);
    await launchForAll(db, size);
    await putOff(db);
    await db.pool.query('VACUUM ANALYZE');
    return await work(db, url);
  } finally {
    await db.close();
  }
}
