import { type Encoding, headerBelow } from '@sleutel/domain/import';
import { ServiceError } from '../../core/index.ts';
import { openTable } from '../table/open-table.ts';
import type { TableRow } from '../table/table.ts';
import { HEADER_BELOW, type Problem, problemOf } from './problem.ts';

const sampleRows = 5;
/** Titles that reports put above their rows are fewer than this. */
const rowsLookedAt = 50;

/** What is seen of a sheet before anybody said how it is read. */
export interface Seen {
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly problem: Problem | null;
}

interface Which {
  readonly sheet: string | null;
  readonly encoding?: Encoding | null | undefined;
}

/** The header and first rows. A sheet among others that cannot be read does not stop those. */
export async function look(path: string, { sheet, encoding }: Which, among: boolean): Promise<Seen> {
  try {
    const table = await openTable(path, sheet === null ? { encoding } : { sheet });
    const rows: TableRow[] = [];
    for await (const row of table.rows) {
      rows.push(row);
      if (rows.length === rowsLookedAt) break;
    }
    await table.close();
    const { header } = table;
    return { header, samples: rows.slice(0, sampleRows).map(sampleOf), problem: titleProblem(header, rows) };
  } catch (error) {
    if (!(among && error instanceof ServiceError)) throw error;
    return { header: [], samples: [], problem: problemOf(error) };
  }
}

function sampleOf({ cells }: TableRow): string[] {
  return cells.map((cell) => cell.slice(0, 100).replaceAll('\0', ''));
}

function titleProblem(header: readonly string[], rows: readonly TableRow[]): Problem | null {
  const line = headerBelow(header, rows);
  if (line === null) return null;
  const message = `The header seems to be on line ${line}; remove what stands above it, and drop the file again.`;
  return { reason: HEADER_BELOW, message, detail: { line } };
}
