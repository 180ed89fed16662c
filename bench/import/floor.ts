import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const columns = `number text, account text, ordered_on date, amount numeric(20,6), cost numeric(20,6),
  status text, currency text, country text`;

/**
 * The floor: the server itself reads the file into a staging table and merges it by one statement into a
 * table with three indexes. Nothing is validated, kept, linked or rolled up. Seconds.
 */
export async function floorSeconds(url: string, path: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE TABLE floor_orders (${columns}, PRIMARY KEY (number))`);
    await client.query('CREATE INDEX ON floor_orders (account, ordered_on)');
    await client.query('CREATE INDEX ON floor_orders (ordered_on)');
    const start = performance.now();
    await client.query(`CREATE TEMP TABLE staged (${columns})`);
    const copy = client.query(copyFrom('COPY staged FROM STDIN WITH (FORMAT csv, HEADER true)'));
    await pipeline(createReadStream(path), copy);
    await client.query(merge);
    return (performance.now() - start) / 1000;
  } finally {
    await client.query('DROP TABLE IF EXISTS floor_orders');
    await client.end();
  }
}

const merge = `
  INSERT INTO floor_orders SELECT * FROM staged
  ON CONFLICT (number) DO UPDATE SET account = excluded.account, ordered_on = excluded.ordered_on,
    amount = excluded.amount, cost = excluded.cost, status = excluded.status,
    currency = excluded.currency, country = excluded.country`;
