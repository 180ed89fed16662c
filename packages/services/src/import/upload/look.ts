import { type Connection, inTransaction, newId } from '@sleutel/db';
import { type Authorised, ServiceError } from '../../core/index.ts';
import { wordsBeyondUtf8 } from '../table/csv/beyond-utf8.ts';
import { sheetsOf } from '../table/sheets-of.ts';
import { markedEncoding } from '../table/sniff.ts';
import { look } from './first-rows.ts';
import { guessed } from './guess-reading.ts';
import { type Problem, problemOf } from './problem.ts';
import { withUploadFile } from './with-file.ts';

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
    const encoding = await markedEncoding(path);
    const sheets = await sheetsOf(path, encoding);
    const isCsv = sheets[0] === null;
    const notUtf8 = isCsv && encoding === undefined ? await wordsBeyondUtf8(path) : [];
    for (const [position, sheet] of sheets.entries()) {
      const seen = await look(path, { sheet, encoding }, sheets.length > 1);
      const { kind, reading } = guessed(seen, sheet ?? upload.fileName, encoding);
      await client.query(
        `INSERT INTO upload_sheets
           (id, upload_id, position, sheet, header, samples, not_utf8, kind, reading, problem, touched_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          newId(now),
          upload.id,
          position,
          sheet,
          seen.header,
          JSON.stringify(seen.samples),
          notUtf8,
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
