import type { Connection } from '@sleutel/db';

/** The name every partition of orders by year has. */
export function yearTable(year: number): string {
  return `orders_${year}`;
}

/** Those of the years that orders have no partition for; nobody else makes one until the transaction ends. */
export async function missingYears(client: Connection, years: readonly number[]): Promise<readonly number[]> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('partition:orders'))`);
  const { rows } = await client.query<{ year: number }>(
    `SELECT year FROM unnest($1::int[]) AS year WHERE to_regclass('orders_' || year) IS NULL ORDER BY year`,
    [years],
  );
  return rows.map(({ year }) => year);
}

/** A table for the orders of one year, on its way to become their partition. */
export async function createYear(client: Connection, year: number): Promise<void> {
  await client.query(`CREATE TABLE ${yearTable(year)} (LIKE orders INCLUDING DEFAULTS)`);
}

/** Makes the table of a year the partition it is meant to be, with the key and indexes of all orders. */
export async function attachYear(client: Connection, year: number): Promise<void> {
  await client.query(
    `ALTER TABLE orders ATTACH PARTITION ${yearTable(year)}
     FOR VALUES FROM ('${year}-01-01') TO ('${year + 1}-01-01')`,
  );
}
