import { type Connection, inTransaction, newId } from '@sleutel/db';
import { columnsOf, guessKind, headerBelow, mapHeader } from '@sleutel/domain/import';
import { type Authorised, ServiceError } from '../../core/index.ts';
import { openTable } from '../table/open-table.ts';
import { sheetsOf } from '../table/sheets-of.ts';
import type { TableRow } from '../table/table.ts';
import { withGuessedForms } from './guess-reading.ts';
import { HEADER_BELOW, type Problem, problemOf } from './problem.ts';
import { withUploadFile } from './with-file.ts';

const sampleRows = 5;
/** Titles that reports put above their rows are fewer than this. */
const rowsLookedAt = 50;

/** Finds the sheets of one upload that nobody looked at yet, and guesses what they hold. False when there is none. */
export function lookAtNext(ctx: Authorised<'import.advance'>): Promise<boolean> {
  return inTransaction(ctx.db.pool, async (client) => {
    const { rows } = await client.query<{ id: string; fileName: string }>(
      `SELECT id, file_name AS "fileName" FROM uploads WHERE bytes IS NOT NULL AND NOT looked
       ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    const [upload] = rows;
    if (upload === undefined) return false;
    const problem = await withUploadFile(ctx.db.pool, upload, (path) =>
      keepSheets(client, ctx.now(), upload, path),
    );
    await client.query('UPDATE uploads SET looked = true, problem = $2 WHERE id = $1', [
      upload.id,
      problem && JSON.stringify(problem),
    ]);
    return true;
  });
}

async function keepSheets(
  client: Connection,
  now: Date,
  upload: { readonly id: string; readonly fileName: string },
  path: string,
): Promise<Problem | null> {
  try {
    const sheets = await sheetsOf(path);
    for (const [position, sheet] of sheets.entries()) {
      const seen = await look(path, sheet, sheets.length > 1);
      const kind = guessKind(seen.header, sheet ?? upload.fileName);
      const map = kind === null ? {} : guessMap(seen.header, kind);
      const reading = withGuessedForms({ map, sumLines: false }, seen);
      await client.query(
        `INSERT INTO upload_sheets
           (id, upload_id, position, sheet, header, samples, kind, reading, problem, touched_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          newId(now),
          upload.id,
          position,
          sheet,
          seen.header,
          JSON.stringify(seen.samples),
          kind,
          JSON.stringify(reading),
          seen.problem && JSON.stringify(seen.problem),
          now,
        ],
      );
    }
    return null;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return problemOf(error);
  }
}

interface Seen {
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly problem: Problem | null;
}

/** The header and first rows. A sheet among others that cannot be read does not stop those. */
async function look(path: string, sheet: string | null, among: boolean): Promise<Seen> {
  try {
    const table = await openTable(path, sheet === null ? {} : { sheet });
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

function guessMap(
  header: readonly string[],
  kind: Parameters<typeof columnsOf>[0],
): Readonly<Record<string, string>> {
  const mapping = mapHeader(columnsOf(kind), header, {});
  if (!mapping.ok) return {};
  return Object.fromEntries(
    Object.entries<number | undefined>(mapping.positions).map(([name, at]) => [name, header[at ?? -1] ?? '']),
  );
}
