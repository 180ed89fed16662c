import {
  describeHeaderProblems,
  describeReason,
  guessDateFormat,
  isDateFormat,
  mapHeader,
  orderColumns,
} from '@sleutel/domain/import';
import { ServiceError } from '../../core/errors.ts';
import { headerElsewhere } from '../../import/table/header-elsewhere.ts';
import { inputError } from '../../import/table/input-error.ts';
import { openTable } from '../../import/table/open-table.ts';
import { tallyByEngine } from './engine/tally-by-engine.ts';
import type { OrdersFileOptions, OrdersReading } from './options.ts';
import type { FileRejects } from './rows/file-rejects.ts';
import { tallyByRows } from './rows/tally-by-rows.ts';
import type { OrdersTally } from './tally.ts';

/**
 * What a file of orders (CSV or XLSX) comes to, account by account, without a database. A repeated order
 * number is no reject here: every row counts.
 * @throws ServiceError `invalid` when the file is no table of orders, or none of its rows counts
 */
export async function tallyOrders(path: string, options: OrdersFileOptions): Promise<OrdersTally> {
  const { kind, reading } = await readingOf(path, options);
  const byEngine = kind === 'csv' && (reading.encoding ?? 'utf-8') === 'utf-8';
  const quick = byEngine ? await tallyByEngine(reading) : undefined;
  if (quick !== undefined) return inOrder(quick);
  const { tally, rejects } = await tallyByRows(reading, options.onReject);
  if (tally === undefined) throw nothingCounts(path, options, rejects);
  return inOrder(tally);
}

/** By account id: sums of floating point come out the same to the last digit, however the file was read. */
function inOrder(tally: OrdersTally): OrdersTally {
  const accounts = tally.accounts.toSorted((one, other) => (one.account < other.account ? -1 : 1));
  return { ...tally, accounts };
}

async function readingOf(
  path: string,
  options: OrdersFileOptions,
): Promise<{ kind: 'csv' | 'xlsx'; reading: OrdersReading }> {
  const { asOf, encoding, sheet, today, dateFormat = null, decimal = 'undeclared', map = {} } = options;
  if (dateFormat !== null && !isDateFormat(dateFormat)) throw badDateFormat(dateFormat);
  const table = await openTable(path, { sheet, encoding });
  await table.close();
  const mapping = mapHeader(orderColumns, table.header, map);
  if (!mapping.ok) {
    const fits = (header: readonly string[]) => mapHeader(orderColumns, header, map).ok;
    const elsewhere = await headerElsewhere(path, { sheet, encoding, header: table.header }, fits);
    const sentences = describeHeaderProblems(mapping.problems);
    throw inputError(path, 'header', `cannot be read${elsewhere ?? `. ${sentences}`}`);
  }
  const { positions } = mapping;
  return {
    kind: table.kind,
    reading: { path, asOf, dateFormat, decimal, encoding, sheet, today, positions },
  };
}

function badDateFormat(form: string): ServiceError {
  const message = `"${form}" is no date format; write such as DD/MM/YYYY, or excel.`;
  return new ServiceError('invalid', 'date-format', message, { form });
}

function nothingCounts(
  path: string,
  { asOf }: OrdersFileOptions,
  { count, first }: FileRejects,
): ServiceError {
  const [reject] = first;
  if (reject === undefined) return inputError(path, 'no-orders', `has no order on or before ${asOf}.`);
  const where =
    reject.column === null ? `line ${reject.line}` : `line ${reject.line}, column ${reject.column}`;
  const what = `has no order that can be read: ${count} rejected, the first on ${where}: ${describeReason(reject.reason)}${formOfDates(first)}`;
  return inputError(path, 'no-orders', what, { rejects: count });
}

/** The form that the dates seem to be in, where that is what keeps their rows out. */
function formOfDates(first: FileRejects['first']): string {
  const dates = first.flatMap(({ reason }) => (reason.code === 'date-unreadable' ? [reason.value] : []));
  const form = guessDateFormat(dates);
  return form === null ? '' : ` These seem to be written ${form}: say --date-format ${form}.`;
}
