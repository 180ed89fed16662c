import type { DuckDBConnection } from '@duckdb/node-api';
import { isFormulaError } from '@sleutel/domain/import';
import type { OrdersReading } from '../options.ts';
import type { OrdersTally } from '../tally.ts';
import { currenciesIn } from './currencies.ts';
import { withDuckDb } from './duckdb.ts';
import { type Extent, extentOf } from './extent.ts';
import { hasNull } from './has-null.ts';
import { type CsvLayout, layoutOf } from './layout.ts';
import { isPointAssumed } from './point-assumed.ts';
import { repeatedOrdersIn } from './repeated-orders.ts';
import { scanQuery } from './scan.ts';
import { accountSums } from './sums.ts';

/**
 * Reads a CSV at the speed of the engine when every cell of it is plain. Undefined for any other file: who
 * asks then reads it row by row, which comes to the same and can say what is wrong on which line.
 */
export async function tallyByEngine(reading: OrdersReading): Promise<OrdersTally | undefined> {
  if (/[*?[\]{}]/.test(reading.path)) return undefined;
  const layout = await layoutOf(reading.path);
  if (layout === undefined) return undefined;
  return withDuckDb(async (connection) => {
    const [scanned, spoilt] = await Promise.all([
      succeeds(connection, scanQuery(reading, layout)),
      hasNull(reading.path),
    ]);
    return scanned && !spoilt ? tallyOf(connection, reading, layout) : undefined;
  });
}

/** Whatever the engine objects to, the row parsers are the ones to explain it. */
async function succeeds(connection: DuckDBConnection, query: string): Promise<boolean> {
  try {
    await connection.run(query);
    return true;
  } catch {
    return false;
  }
}

async function tallyOf(
  connection: DuckDBConnection,
  reading: OrdersReading,
  layout: CsvLayout,
): Promise<OrdersTally | undefined> {
  const extent = await extentOf(connection);
  if (extent === null || !isPlain(extent, reading)) return undefined;
  const { firstDay, lastDay, positiveCancelled } = extent;
  if (firstDay === null || lastDay === null) return undefined;
  const asOf = reading.asOf ?? lastDay;
  const accounts = await accountSums(connection, asOf);
  if (!accounts.every(({ account }) => isPlainName(account))) return undefined;
  const currencies = extent.mixed ? await currenciesIn(connection, reading, layout) : extent.currencies;
  const repeatedOrders = await repeatedOrdersIn(connection, reading, layout);
  const pointAssumed = await isPointAssumed(connection, reading, layout);
  const rejects = { count: 0, first: [] };
  return {
    asOf,
    firstDay,
    lastDay,
    accounts,
    currencies,
    rejects,
    rounded: 0,
    pointAssumed,
    positiveCancelled,
    repeatedOrders,
  };
}

function isPlain(extent: Extent, { today }: OrdersReading): boolean {
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return extent.earliest >= '1970-01-01' && extent.latest <= latest;
}

/** A name with blanks around it, quotes or broken characters in it, or the error of a formula, is for the row parsers. */
function isPlainName(name: string): boolean {
  return name !== '' && name === name.trim() && !/["\0\ufffd]/.test(name) && !isFormulaError(name);
}
