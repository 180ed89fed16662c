import type { OrdersReading } from '../options.ts';
import { cellValues } from './cells.ts';
import { literal } from './duckdb.ts';
import type { CsvLayout } from './layout.ts';

/**
 * One pass over a CSV: a table `months` with the sums of each account and month. The order days of a month
 * are the bits of one number, so that gaps need no second pass, and the table grows with accounts and months
 * only. A cell that has to be thought about ends the query: the file is read row by row then.
 */
export function scanQuery(reading: OrdersReading, layout: CsvLayout): string {
  return `
    CREATE TEMP TABLE months AS
    SELECT ${accountUntil(reading.asOf)} AS account, (year(day) * 12 + month(day) - 1)::INTEGER AS month,
           ${aggregates(reading).join(', ')}
    FROM (SELECT ${cellValues(reading).join(', ')} FROM ${csvSource(reading.path, layout)})
    GROUP BY 1, 2`;
}

/** Orders after the as-of day are read like the others, and then belong to nobody. */
function accountUntil(asOf: string | undefined): string {
  return asOf === undefined ? 'account' : `CASE WHEN day <= DATE ${literal(asOf)} THEN account END`;
}

const days = 'bit_or(1::UINTEGER << (day(day) - 1)::UINTEGER)';

/** Each aggregate costs a tenth of the pass: those of columns that the file does not have are left to constants. */
function aggregates({ positions: at }: OrdersReading): string[] {
  return [
    'count(*)::INTEGER AS orders',
    'sum(amount) AS revenue',
    `${days} AS days`,
    ...(at.status === undefined
      ? ['0 AS cancelled', 'revenue AS completed_revenue', 'days AS completed_days']
      : [
          'count(*) FILTER (NOT completed)::INTEGER AS cancelled',
          'sum(amount) FILTER (completed) AS completed_revenue',
          `${days} FILTER (completed) AS completed_days`,
        ]),
    ...profit(at.cost !== undefined, at.status !== undefined),
    ...(at.currency === undefined
      ? ['NULL::VARCHAR AS first_currency', 'NULL::VARCHAR AS last_currency']
      : ['min(currency) AS first_currency', 'max(currency) AS last_currency']),
    hasTexts(at) ? 'max(longest) AS longest' : '0 AS longest',
  ];
}

function profit(costs: boolean, statuses: boolean): string[] {
  if (!costs) return ['NULL::DECIMAL(18, 6) AS profit', 'NULL::DECIMAL(18, 6) AS completed_profit'];
  return [
    'sum(amount - cost) AS profit',
    `${statuses ? 'sum(amount - cost) FILTER (completed)' : 'profit'} AS completed_profit`,
  ];
}

function hasTexts(at: OrdersReading['positions']): boolean {
  return [at.order, at.country, at['offer-code']].some((position) => position !== undefined);
}

/** The rows beneath the header, every cell as text. */
export function csvSource(path: string, { delimiter, width, headerLines }: CsvLayout): string {
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${headerLines},
    columns = {${columns}}, delim = ${literal(delimiter)}, quote = '"', escape = '"', comment = '',
    null_padding = false, ignore_errors = false, strict_mode = true, compression = 'none')`;
}
