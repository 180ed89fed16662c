import type { DuckDBConnection } from '@duckdb/node-api';
import type { OrdersReading } from '../options.ts';
import { literal } from './duckdb.ts';
import type { CsvLayout } from './layout.ts';
import { csvSource } from './scan.ts';

/** How many rows that count have an order number that another one had before, by a second pass over a column. */
export async function repeatedOrdersIn(
  connection: DuckDBConnection,
  { path, asOf, positions }: OrdersReading,
  layout: CsvLayout,
): Promise<number> {
  if (positions.order === undefined) return 0;
  const until = asOf === undefined ? '' : `AND c${positions.date}::DATE <= DATE ${literal(asOf)}`;
  const number = `trim(c${positions.order}, ' \t\u00a0')`;
  const reader = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER - count(DISTINCT hash(${number}))::INTEGER FROM ${csvSource(path, layout)}
     WHERE ${number} <> '' ${until}`,
  );
  return Number(reader.getRows()[0]?.[0] ?? 0);
}
