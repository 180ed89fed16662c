import type { Connection } from '@sleutel/db';
import type { Batch } from '../batch/record.ts';
import { attachYear, createYear, missingYears, yearTable } from './year.ts';

/** What a staged row says of an order that is there already; where it says nothing, what is known stays. */
const stated = `
  s.ordered_on, a.account_id, s.amount, coalesce(s.cost, o.cost), coalesce(s.status, o.status),
  coalesce(s.currency, o.currency), coalesce(s.country, o.country), coalesce(s.offer_code, o.offer_code)`;
const kept = 'o.ordered_on, o.account_id, o.amount, o.cost, o.status, o.currency, o.country, o.offer_code';

/**
 * Pairs the staged rows with the orders that are there, by key alone: the date of an order may be corrected.
 * @returns how many there are
 */
export async function findKnown(client: Connection): Promise<number> {
  const { rowCount } = await client.query(`
    CREATE TEMP TABLE known_orders AS
      SELECT s.line, o.key, o.ordered_on, o.account_id, (${stated}) IS DISTINCT FROM (${kept}) AS changed
      FROM staged_orders s JOIN known_accounts a USING (account)
      JOIN orders o ON o.key = coalesce(s.key, '#' || s.number)`);
  await client.query('ANALYZE known_orders');
  return rowCount ?? 0;
}

/** Writes what changed over the known orders, and keeps what they were. A corrected date moves the row. */
export async function updateChanged(client: Connection, batch: Batch): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO import_changes (import_id, entity, key, before)
     SELECT $1, 'order', o.key, to_jsonb(o) FROM orders o JOIN known_orders k USING (key, ordered_on)
     WHERE k.changed`,
    [batch.id],
  );
  if ((rowCount ?? 0) === 0) return 0;
  await client.query(
    `UPDATE orders SET
       (ordered_on, account_id, amount, cost, status, currency, country, offer_code, import_id) =
       (n.ordered_on, n.account_id, n.amount, n.cost, n.status, n.currency, n.country, n.offer_code, $1)
     FROM (
       SELECT o.key, o.ordered_on AS was_on, v.*
       FROM known_orders k
       JOIN orders o USING (key, ordered_on)
       JOIN staged_orders s ON s.line = k.line
       JOIN known_accounts a USING (account),
       LATERAL (SELECT ${stated}) AS v(ordered_on, account_id, amount, cost, status, currency, country, offer_code)
       WHERE k.changed
     ) n WHERE orders.key = n.key AND orders.ordered_on = n.was_on`,
    [batch.id],
  );
  return rowCount ?? 0;
}

const newOrders = (table: string, rows: string) => `
  INSERT INTO ${table}
    (key, ordered_on, account_id, number, amount, cost, status, currency, country, offer_code, import_id)
  SELECT coalesce(s.key, '#' || s.number), s.ordered_on, a.account_id, s.number, s.amount, s.cost,
    coalesce(s.status, 'completed'), s.currency, s.country, s.offer_code, $1
  FROM staged_orders s JOIN known_accounts a USING (account) WHERE ${rows}`;

/**
 * Writes the orders that are not there yet; `known` says how many are. Those of a year that has no
 * partition are written before it has indexes, which are built at once when it becomes one: less than half
 * the work of keeping them up row by row.
 */
export async function insertNew(
  client: Connection,
  batch: Batch,
  { known, years }: { readonly known: number; readonly years: readonly number[] },
): Promise<number> {
  const isNew = known === 0 ? 'true' : 'NOT EXISTS (SELECT FROM known_orders k WHERE k.line = s.line)';
  const missing = await missingYears(client, years);
  let inserted = 0;
  for (const year of missing) {
    await createYear(client, year);
    inserted += await run(client, newOrders(yearTable(year), `${isNew} AND ${isIn(year)}`), batch);
    await attachYear(client, year);
  }
  if (missing.length === years.length) return inserted;
  const elsewhere = missing.map((year) => `NOT (${isIn(year)})`);
  return inserted + (await run(client, newOrders('orders', [isNew, ...elsewhere].join(' AND ')), batch));
}

function isIn(year: number): string {
  return `s.ordered_on >= '${year}-01-01' AND s.ordered_on < '${year + 1}-01-01'`;
}

async function run(client: Connection, sql: string, batch: Batch): Promise<number> {
  const { rowCount } = await client.query(sql, [batch.id]);
  return rowCount ?? 0;
}
