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
  /** Cancelled and returned orders that count with an amount above zero. */
  readonly positiveCancelled: number;
}

/** First by month over all accounts, so that days are read out of some hundred rows. */
const query = `
  WITH whole_months AS (
    SELECT account IS NOT NULL AS counts, make_date(month // 12, month % 12 + 1, 1) AS first_of_month,
           first_currency AS currency, bin(bit_or(days)) AS days, bool_or(first_currency <> last_currency) AS mixed,
           sum(positive_cancelled) AS positive_cancelled
    FROM months GROUP BY 1, month, 3
  ), bounds AS (
    SELECT *, first_of_month + (strlen(days) - 1)::INTEGER AS last_day,
           first_of_month + (strlen(days) - strlen(rtrim(days, '0')))::INTEGER AS first_day
    FROM whole_months
  )
  SELECT min(first_day)::VARCHAR AS earliest, max(last_day)::VARCHAR AS latest,
         (min(first_day) FILTER (counts))::VARCHAR AS "firstDay",
         (max(last_day) FILTER (counts))::VARCHAR AS "lastDay",
         COALESCE(bool_or(mixed) FILTER (counts), false) AS mixed,
         COALESCE(list(DISTINCT currency ORDER BY currency)
           FILTER (counts AND currency IS NOT NULL), []) AS currencies,
         COALESCE(sum(positive_cancelled) FILTER (counts), 0)::INTEGER AS "positiveCancelled"
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
