import type { DuckDBConnection } from '@duckdb/node-api';
import type { OrdersReading } from '../options.ts';
import { literal } from './duckdb.ts';
import type { CsvLayout } from './layout.ts';
import { csvSource } from './scan.ts';

/** Every currency of the orders that count, ascending, by a second pass over two columns. */
export async function currenciesIn(
  connection: DuckDBConnection,
  { path, asOf, positions }: OrdersReading,
  layout: CsvLayout,
): Promise<string[]> {
  const until = asOf === undefined ? '' : `AND c${positions.date}::DATE <= DATE ${literal(asOf)}`;
  const currency = `c${positions.currency}`;
  const reader = await connection.runAndReadAll(
    `SELECT DISTINCT ${currency} FROM ${csvSource(path, layout)}
     WHERE ${currency} IS NOT NULL ${until} ORDER BY 1`,
  );
  return reader.getRows().map(([code]) => String(code));
}
