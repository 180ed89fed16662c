import type { Connection } from '@sleutel/db';
import type { Notice } from '@sleutel/domain/import';

export interface Repeated {
  /** Rows that say again what an earlier row of the file says. */
  readonly unchanged: number;
  readonly notices: readonly Notice[];
}

export const noneRepeated: Repeated = { unchanged: 0, notices: [] };

/**
 * Leaves one staged row for each order number. Rows that repeat an earlier one are dropped, those that
 * contradict it are rejects that name its line; with `sumLines` the lines of an order are added up, and a
 * line of another account, date, status or currency than the first is the reject, as is one of another
 * country or offer code than the first line that has any.
 */
export async function settleRepeated(client: Connection, sumLines: boolean): Promise<Repeated> {
  const { rowCount } = await client.query(`
    CREATE TEMP TABLE repeated AS
      SELECT number, min(line) AS first_line FROM staged_orders WHERE number IS NOT NULL
      GROUP BY number HAVING count(*) > 1`);
  if ((rowCount ?? 0) === 0) return noneRepeated;
  await client.query('CREATE UNIQUE INDEX ON repeated (number)');
  return sumLines ? addUp(client) : dropRepeated(client);
}

const identity = 'account, ordered_on, status, currency';
const everything = `${identity}, amount, cost, country, offer_code`;

/** The later rows of a number that differ from its first one in these columns become rejects. */
async function rejectDiffering(client: Connection, columns: string, code: string): Promise<void> {
  const row = (alias: string) => `(${columns.replace(/\w+/g, (name) => `${alias}.${name}`)})`;
  await client.query(
    `WITH moved AS (
       DELETE FROM staged_orders later USING repeated r, staged_orders first
       WHERE later.number = r.number AND first.line = r.first_line AND later.line <> r.first_line
         AND ${row('later')} IS DISTINCT FROM ${row('first')}
       RETURNING later.line, later.number, r.first_line
     )
     INSERT INTO staged_rejects (line, "column", reason)
     SELECT line, 'order', json_build_object('code', $1::text, 'order', left(number, 80), 'line', first_line)
     FROM moved`,
    [code],
  );
}

async function dropRepeated(client: Connection): Promise<Repeated> {
  await rejectDiffering(client, everything, 'order-repeated');
  const { rowCount } = await client.query(
    'DELETE FROM staged_orders s USING repeated r WHERE s.number = r.number AND s.line <> r.first_line',
  );
  const unchanged = rowCount ?? 0;
  return { unchanged, notices: unchanged > 0 ? [{ code: 'rows-repeated', count: unchanged }] : [] };
}

/** Lines that name another value than the first one that names any become rejects; case does not count. */
async function rejectOther(client: Connection, column: 'country' | 'offer_code'): Promise<void> {
  await client.query(
    `WITH named AS (
       SELECT DISTINCT ON (number) number, line, ${column} AS value
       FROM staged_orders JOIN repeated USING (number) WHERE ${column} IS NOT NULL ORDER BY number, line
     ), moved AS (
       DELETE FROM staged_orders later USING named
       WHERE later.number = named.number AND lower(later.${column}) <> lower(named.value)
       RETURNING later.line, later.number, named.line AS first_line
     )
     INSERT INTO staged_rejects (line, "column", reason)
     SELECT line, $1, json_build_object('code', 'order-lines-disagree', 'order', left(number, 80), 'line', first_line)
     FROM moved`,
    [column.replace('_', '-')],
  );
}

const firstNamed = (column: string) =>
  `(array_agg(l.${column} ORDER BY l.line) FILTER (WHERE l.${column} IS NOT NULL))[1]`;

/** An order is the sum of its lines. Its cost is known when that of every line is. */
async function addUp(client: Connection): Promise<Repeated> {
  await rejectDiffering(client, identity, 'order-lines-disagree');
  await rejectOther(client, 'country');
  await rejectOther(client, 'offer_code');
  await client.query(
    `UPDATE staged_orders s
     SET (amount, cost, country, offer_code) = (sums.amount, sums.cost, sums.country, sums.offer_code)
     FROM (
       SELECT r.first_line, sum(l.amount) AS amount, ${firstNamed('country')} AS country,
         CASE WHEN count(l.cost) = count(*) THEN sum(l.cost) END AS cost, ${firstNamed('offer_code')} AS offer_code
       FROM repeated r JOIN staged_orders l ON l.number = r.number GROUP BY r.first_line
     ) sums WHERE s.line = sums.first_line`,
  );
  const { rows } = await client.query<{ lines: number; orders: number }>(
    `WITH gone AS (
       DELETE FROM staged_orders s USING repeated r
       WHERE s.number = r.number AND s.line <> r.first_line RETURNING s.number
     )
     SELECT (count(*) + count(DISTINCT number))::int AS lines, count(DISTINCT number)::int AS orders FROM gone`,
  );
  const [summed = { lines: 0, orders: 0 }] = rows;
  return { unchanged: 0, notices: summed.orders > 0 ? [{ code: 'lines-summed', ...summed }] : [] };
}
