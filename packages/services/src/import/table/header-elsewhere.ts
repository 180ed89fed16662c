import { headerBelow } from '@sleutel/domain/import';
import { ServiceError } from '../../core/errors.ts';
import { openTable } from './open-table.ts';
import { sheetsOf } from './sheets-of.ts';
import type { TableOptions, TableRow } from './table.ts';

type Fits = (header: readonly string[]) => boolean;

/** Titles and dates of printing that reports put above their rows are fewer than this. */
const rowsLookedAt = 50;

/**
 * Where the header of a file stands that has none on its first row: further down, or on another sheet. The end of a
 * sentence that says what to do; null where there is none.
 */
export async function headerElsewhere(
  path: string,
  { sheet, encoding, header }: TableOptions & { readonly header: readonly string[] },
  fits: Fits,
): Promise<string | null> {
  const rows = await firstRows(path, { sheet, encoding });
  const below = rows.find((row) => readings(row).some(fits));
  if (below !== undefined) return underTitles(below.line);
  for (const name of await sheetsOf(path, encoding ?? 'utf-8')) {
    if (name !== null && fits(await headerOf(path, name))) {
      return `: the columns are on the sheet "${name}"; say --sheet "${name}".`;
    }
  }
  const table = headerBelow(header, rows);
  return table === null ? null : underTitles(table);
}

function underTitles(line: number): string {
  return `: its header seems to be on line ${line}; remove what stands above it.`;
}

async function firstRows(path: string, options: TableOptions): Promise<readonly TableRow[]> {
  const table = await openTable(path, options);
  try {
    for await (const batch of table.batches) return batch.slice(0, rowsLookedAt);
    return [];
  } finally {
    await table.close();
  }
}

/** A sheet without rows has no header to speak of. */
async function headerOf(path: string, sheet: string): Promise<readonly string[]> {
  try {
    const table = await openTable(path, { sheet });
    await table.close();
    return table.header;
  } catch (error) {
    if (error instanceof ServiceError) return [];
    throw error;
  }
}

/** A title above the header has no delimiter to tell: the row may have been cut at the wrong one. */
function readings({ cells }: TableRow): (readonly string[])[] {
  return [cells, ...[';', '\t', '|'].map((delimiter) => cells.join(',').split(delimiter))];
}
