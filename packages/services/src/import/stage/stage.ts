import { type Connection, copyInto, copyValue } from '@sleutel/db';
import { type Reason, type Reject, reject } from '@sleutel/domain/import';
import type { ImportProgress } from '../batch/input.ts';
import type { Table, TableRow } from '../table/table.ts';
import { rawOf } from './raw.ts';
import { columnNames, createStaging, moveRejects, type StagedReject, type Staging } from './staging.ts';

/**
 * Streams a file into its staging table by one `COPY`: while the database takes in one piece, the next is
 * read. Rejected rows ride along, so that neither side keeps them in memory.
 * @returns how many rows the file has
 */
export async function stage<Row extends { readonly ok: true }>(
  client: Connection,
  table: Table,
  staging: Staging<Row>,
  onProgress: (progress: ImportProgress) => void,
): Promise<number> {
  await createStaging(client, staging.table, staging.columns);
  const counts = { rows: 0, rejected: 0 };
  async function* pieces() {
    for await (const batch of table.batches) {
      yield copyTextOf(batch, staging, counts);
      const { bytes, bytesRead } = table;
      onProgress({ stage: 'reading', bytes, bytesRead: bytesRead(), rows: counts.rows });
    }
  }
  await copyInto(client, staging.table, columnNames(staging.columns), pieces());
  if (counts.rejected > 0) await moveRejects(client, staging.table);
  return counts.rows;
}

function copyTextOf<Row extends { readonly ok: true }>(
  rows: readonly TableRow[],
  { columns, parse, copyText }: Staging<Row>,
  counts: { rows: number; rejected: number },
): string {
  const nothing = '\t\\N'.repeat(columns.length);
  let text = '';
  for (const { line, cells, problem } of rows) {
    const row = problem === undefined ? parse(cells) : rejectWhole({ code: problem });
    counts.rows += 1;
    if (row.ok) text += `${line}\t${copyText(row)}\t\\N\n`;
    else {
      counts.rejected += 1;
      text += `${line}${nothing}\t${rejectText(row, cells)}\n`;
    }
  }
  return text;
}

function rejectWhole(reason: Reason): Reject {
  return reject(null, reason);
}

function rejectText({ column, reason }: Reject, cells: readonly string[]): string {
  const staged: StagedReject = { column, reason, raw: rawOf(cells) };
  return copyValue(JSON.stringify(staged));
}
