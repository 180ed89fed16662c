import { openCsv, type RawTable } from './csv/open-csv.ts';
import { inputError } from './input-error.ts';
import { sniff } from './sniff.ts';
import type { Table, TableOptions, TableRow } from './table.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

const mostColumns = 200;

/**
 * Opens a CSV or XLSX file (told apart by content) as a stream of rows under a header.
 * @throws ServiceError `invalid` with one line when it is neither, is of another encoding, is empty, has only a header, or more
 *   than 200 columns
 */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const kind = await sniff(path, options.encoding ?? 'utf-8');
  const raw =
    kind === 'csv' ? await openCsv(path, options.encoding ?? 'utf-8') : await openXlsx(path, options);
  try {
    checkWidth(path, raw.header);
    const first = await firstBatch(path, raw);
    const batches = startingWith(first, raw.batches);
    const { header, bytes, bytesRead, hash } = raw;
    return { kind, header, bytes, bytesRead, hash, batches, rows: rowsOf(batches), close: () => end(raw) };
  } catch (error) {
    await end(raw);
    throw error;
  }
}

function checkWidth(path: string, header: readonly string[]): void {
  if (header.length <= mostColumns) return;
  const what = `has ${header.length} columns; at most ${mostColumns} are read. Keep those that are needed.`;
  throw inputError(path, 'too-many-columns', what, { columns: header.length, most: mostColumns });
}

async function firstBatch(path: string, { batches }: RawTable): Promise<readonly TableRow[]> {
  for (;;) {
    const next = await batches.next();
    if (next.done === true) throw inputError(path, 'no-rows', 'has a header and no rows.');
    if (next.value.length > 0) return next.value;
  }
}

async function* startingWith(
  first: readonly TableRow[],
  others: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<readonly TableRow[], void, void> {
  yield first;
  yield* others;
}

async function* rowsOf(batches: AsyncIterable<readonly TableRow[]>): AsyncGenerator<TableRow, void, void> {
  for await (const batch of batches) yield* batch;
}

async function end({ batches }: RawTable): Promise<void> {
  await batches.return();
}
