import type { DuckDBConnection } from '@duckdb/node-api';

/** What the scan met, over all accounts. Days are `YYYY-MM-DD`. */
export interface Extent {
  /** Of all rows, those after the as-of day too. */
  readonly earliest: string;
  readonly latest: string;
  /** Of the rows that count; null when none does. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Some account had orders in two currencies in one month: `currencies` may lack one. */
  readonly mixed: boolean;
  readonly currencies: readonly string[];
}

const query = `
  WITH extents AS (
    SELECT *, make_date(month // 12, month % 12 + 1, 1) AS first_of_month FROM months
  ), bounds AS (
    SELECT *, first_of_month + (strlen(bin(days)) - 1)::INTEGER AS last_day,
           first_of_month + (strlen(bin(days)) - strlen(rtrim(bin(days), '0')))::INTEGER AS first_day
    FROM extents
  )
  SELECT min(first_day)::VARCHAR AS earliest, max(last_day)::VARCHAR AS latest,
         (min(first_day) FILTER (account IS NOT NULL))::VARCHAR AS "firstDay",
         (max(last_day) FILTER (account IS NOT NULL))::VARCHAR AS "lastDay",
         COALESCE(bool_or(first_currency <> last_currency) FILTER (account IS NOT NULL), false) AS mixed,
         COALESCE(list(DISTINCT first_currency ORDER BY first_currency)
           FILTER (account IS NOT NULL AND first_currency IS NOT NULL), []) AS currencies
  FROM bounds`;

/** Null for a file whose rows left no month. */
export async function extentOf(connection: DuckDBConnection): Promise<Extent | null> {
  const reader = await connection.runAndReadAll(query);
  const extent = extentRow(reader.getRowObjectsJS()[0]);
  return extent.earliest === null ? null : extent;
}

/** The engine types its answers by no query; the columns above are what this row holds. */
function extentRow(row: unknown): Extent {
  return row as Extent;
}
