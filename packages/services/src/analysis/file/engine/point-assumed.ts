import type { DuckDBConnection } from '@duckdb/node-api';
import type { OrdersReading } from '../options.ts';
import type { CsvLayout } from './layout.ts';
import { csvSource } from './scan.ts';

/** So many rows show how a file writes its amounts; a million more would say the same. */
const rowsLookedAt = 100_000;

/** Whether the points in the first amounts may part thousands, as `PointsOfFile` of the domain tells it. */
export async function isPointAssumed(
  connection: DuckDBConnection,
  { path, positions, decimal }: OrdersReading,
  layout: CsvLayout,
): Promise<boolean> {
  if (decimal !== 'undeclared') return false;
  const columns = [positions.amount, positions.cost].filter((at) => at !== undefined).map((at) => `c${at}`);
  const reader = await connection.runAndReadAll(
    `SELECT COALESCE(bool_and(regexp_full_match(amount, '-?[0-9]{1,3}[.][0-9]{3}')), false)
     FROM (SELECT unnest([${columns.join(', ')}]) AS amount
           FROM (SELECT ${columns.join(', ')} FROM ${csvSource(path, layout)} LIMIT ${rowsLookedAt}))
     WHERE contains(amount, '.')`,
  );
  return reader.getRows()[0]?.[0] === true;
}
