import type { OrdersReading } from '../options.ts';
import { cellValues } from './cells.ts';
import { literal } from './duckdb.ts';
import type { CsvLayout } from './layout.ts';

/**
 * One pass over a CSV: a table `months` with the sums of each account, month and fate of the order. The order
 * days of a month are the bits of one number, so that gaps need no second pass, and the table grows with
 * accounts and months only. A cell that has to be thought about ends the query: the file is read row by row
 * then.
 */
export function scanQuery(reading: OrdersReading, layout: CsvLayout): string {
  return `
    CREATE TEMP TABLE months AS
    SELECT ${accountUntil(reading.asOf)} AS account, (year(day) * 12 + month(day) - 1)::INTEGER AS month,
           completed, ${aggregates(reading).join(', ')}
    FROM (SELECT ${cellValues(reading).join(', ')} FROM ${csvSource(reading.path, layout)})
    GROUP BY 1, 2, 3`;
}

/** Orders after the as-of day are read like the others, and then belong to nobody. */
function accountUntil(asOf: string | undefined): string {
  return asOf === undefined ? 'account' : `CASE WHEN day <= DATE ${literal(asOf)} THEN account END`;
}

/** Each costs a tenth of the pass: what the file has no column for is left to a constant. */
function aggregates({ positions: at }: OrdersReading): string[] {
  return [
    'count(*)::INTEGER AS orders',
    'sum(amount) AS revenue',
    `${at.cost === undefined ? 'NULL::DECIMAL(18, 6)' : 'sum(amount - cost)'} AS profit`,
    'bit_or(1::UINTEGER << (day(day) - 1)::UINTEGER) AS days',
    ...(at.currency === undefined
      ? ['NULL::VARCHAR AS first_currency', 'NULL::VARCHAR AS last_currency']
      : ['min(currency) AS first_currency', 'max(currency) AS last_currency']),
    at.status === undefined
      ? '0::INTEGER AS positive_cancelled'
      : '(count(*) FILTER (NOT completed AND amount > 0))::INTEGER AS positive_cancelled',
  ];
}

/** No cell of a line of 500 bytes is longer than the row parsers take. */
const longestLine = 500;

/** The rows beneath the header, every cell as text. */
export function csvSource(path: string, { delimiter, width, headerLines }: CsvLayout): string {
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${headerLines},
    columns = {${columns}}, delim = ${literal(delimiter)}, quote = '"', escape = '"', comment = '',
    null_padding = false, ignore_errors = false, strict_mode = true, compression = 'none',
    max_line_size = ${longestLine})`;
}
