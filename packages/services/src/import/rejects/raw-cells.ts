import type { Connection } from '@sleutel/db';
import { rawOf } from '../stage/raw.ts';
import { stagedRejects } from '../stage/staging.ts';
import { openTable } from '../table/open-table.ts';
import type { TableOptions, TableRow } from '../table/table.ts';

const atOnce = 5000;

/**
 * Gives the rejects that the merge found their cells, which were not kept: the file is read once more,
 * beside the list of their lines, so that neither has to fit into memory.
 */
export async function fillRawCells(client: Connection, path: string, options: TableOptions): Promise<void> {
  let wanted = await nextLines(client, 0);
  if (wanted.length === 0) return;
  const table = await openTable(path, options);
  let found: TableRow[] = [];
  for await (const row of table.rows) {
    if (row.line !== wanted[found.length]) continue;
    found.push(row);
    if (found.length < wanted.length) continue;
    await write(client, found);
    found = [];
    wanted = await nextLines(client, row.line);
    if (wanted.length === 0) return;
  }
}

async function nextLines(client: Connection, after: number): Promise<readonly number[]> {
  const { rows } = await client.query<{ line: number }>(
    `SELECT line FROM ${stagedRejects} WHERE raw IS NULL AND line > $1 ORDER BY line LIMIT ${atOnce}`,
    [after],
  );
  return rows.map(({ line }) => line);
}

async function write(client: Connection, found: readonly TableRow[]): Promise<void> {
  await client.query(
    `UPDATE ${stagedRejects} r SET raw = f.raw
     FROM unnest($1::int[], $2::text[]) AS f(line, raw) WHERE r.line = f.line`,
    [found.map(({ line }) => line), found.map(({ cells }) => rawOf(cells))],
  );
}
