import { orderRowParser, reject } from '@sleutel/domain/import';
import { openTable } from '../../../import/table/open-table.ts';
import type { TableRow } from '../../../import/table/table.ts';
import type { OrdersFileOptions, OrdersReading } from '../options.ts';
import type { OrdersTally } from '../tally.ts';
import { FileRejects } from './file-rejects.ts';
import { FileSums } from './file-sums.ts';

/**
 * Reads any file row by row, with the parsers of the imports: every row counts or is a reject with its line,
 * column and reason. Undefined when no order is left up to the as-of day.
 */
export async function tallyByRows(
  reading: OrdersReading,
  onReject: OrdersFileOptions['onReject'],
): Promise<{ tally: OrdersTally | undefined; rejects: FileRejects }> {
  const sums = new FileSums(reading);
  const rejects = new FileRejects(onReject);
  const parse = orderRowParser(reading);
  const parseRow = ({ cells, problem }: TableRow) =>
    problem === undefined ? parse(cells) : reject(null, { code: problem });
  const { sheet, decimal, encoding } = reading;
  const table = await openTable(reading.path, {
    sheet,
    encoding,
    decimal: decimal === 'comma' ? 'comma' : 'point',
  });
  for await (const batch of table.batches) {
    for (const row of batch) {
      const parsed = parseRow(row);
      if (parsed.ok) sums.add(parsed);
      else await rejects.add({ line: row.line, column: parsed.column, reason: parsed.reason }, row.cells);
    }
  }
  return { tally: sums.tally(rejects), rejects };
}
