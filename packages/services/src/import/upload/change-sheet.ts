import { type Connection, inTransaction, newId } from '@sleutel/db';
import { columnsOf, describeHeaderProblems, mapHeader } from '@sleutel/domain/import';
import { z } from 'zod';
import { type Authorised, auditSql, defineVerb, notFound, ServiceError } from '../../core/index.ts';
import type { ImportKind } from '../batch/result.ts';
import { readAs, type SheetRow, seenIn } from './read-as.ts';
import { Kind, Reading } from './reading.ts';

const Sheet = z.object({ id: z.uuid(), version: z.int().min(1) });

export interface ChangedSheet {
  readonly version: number;
}

/**
 * Says what the rows of a sheet are and how they are read. What a dry run showed before no longer counts. In another
 * encoding its header and first rows are read anew; without a kind these tell what the rows seem to be.
 * @throws ServiceError `invalid` when the file is not of the encoding
 */
export const readSheet = defineVerb({
  name: 'import.read',
  input: Sheet.extend({ kind: Kind.nullable(), reading: Reading.optional() }),
  run: (ctx, { id, version, ...said }): Promise<ChangedSheet> =>
    inTransaction(ctx.db.pool, async (client) => {
      const sheet = await lockSheet(client, id, version);
      const before = Reading.parse(sheet.reading);
      const encoding = said.reading === undefined ? before.encoding : said.reading.encoding;
      const seen = await seenIn(client, sheet, encoding, before.encoding);
      const { kind, reading } = readAs(sheet, seen, said, encoding);
      await client.query(
        `UPDATE upload_sheets SET kind = $2, reading = $3, header = $4, samples = $5, problem = $6, state = 'open',
           trial = NULL, version = version + 1, touched_at = $7 WHERE id = $1`,
        [
          id,
          kind,
          JSON.stringify(reading),
          seen.header,
          JSON.stringify(seen.samples),
          seen.problem && JSON.stringify(seen.problem),
          ctx.now(),
        ],
      );
      await auditSql(client, ctx, 'import.read', 'uploadSheet', id, { kind });
      return { version: version + 1 };
    }),
});

/** Asks a worker for a dry run: everything is done, told and taken back. */
export const trySheet = defineVerb({
  name: 'import.try',
  input: Sheet,
  run: async (ctx, { id, version }): Promise<ChangedSheet> => {
    const changed = await ask(ctx, 'import.try', { id, version, state: 'toTry', importId: null });
    await ctx.jobs.enqueue('import.advance', {});
    return changed;
  },
});

/** Asks a worker to land the rows, as an import that can be undone. */
export const landSheet = defineVerb({
  name: 'import.land',
  input: Sheet,
  run: async (ctx, { id, version }): Promise<ChangedSheet> => {
    const importId = newId(ctx.now());
    const changed = await ask(ctx, 'import.land', { id, version, state: 'toLand', importId });
    await ctx.jobs.enqueue('import.advance', {});
    return changed;
  },
});

/** Lets go of a dropped file. What has landed stays. */
export const discardUpload = defineVerb({
  name: 'import.discard',
  input: z.object({ id: z.uuid() }),
  run: (ctx, { id }): Promise<void> =>
    inTransaction(ctx.db.pool, async (client) => {
      const { rows } = await client.query<{ busy: boolean }>(
        `SELECT EXISTS (SELECT FROM upload_sheets s WHERE s.upload_id = u.id AND s.state IN ('trying', 'landing'))
           AS busy FROM uploads u WHERE u.id = $1 FOR UPDATE`,
        [id],
      );
      if (rows[0] === undefined) throw notFound('upload', id);
      if (rows[0].busy) throw inWork();
      await client.query('DELETE FROM uploads WHERE id = $1', [id]);
      await auditSql(client, ctx, 'import.discard', 'upload', id);
    }),
});

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly state: 'toTry' | 'toLand';
  readonly importId: string | null;
}

function ask<V extends 'import.try' | 'import.land'>(
  ctx: Authorised<V>,
  verb: V,
  { id, version, state, importId }: Asked,
): Promise<ChangedSheet> {
  return inTransaction(ctx.db.pool, async (client) => {
    const { header, kind, reading } = await lockSheet(client, id, version);
    if (kind === null) throw new ServiceError('invalid', 'kind-missing', 'Say first what the rows are.');
    checkMap(header, kind, Reading.parse(reading));
    await client.query(
      `UPDATE upload_sheets SET state = $2, import_id = $3, asked_by_id = $4, problem = NULL, progress = NULL,
         version = version + 1, touched_at = $5 WHERE id = $1`,
      [id, state, importId, ctx.actor.id, ctx.now()],
    );
    await auditSql(client, ctx, verb, 'uploadSheet', id, { kind });
    return { version: version + 1 };
  });
}

function checkMap(header: readonly string[], kind: ImportKind, { map }: Reading): void {
  const mapping = mapHeader(columnsOf(kind), header, map, true);
  if (mapping.ok) return;
  const { problems } = mapping;
  throw new ServiceError('invalid', 'header-unusable', describeHeaderProblems(problems), {
    problems,
  });
}

async function lockSheet(client: Connection, id: string, version: number): Promise<SheetRow> {
  const { rows } = await client.query<SheetRow>(
    `SELECT s.upload_id AS "uploadId", u.file_name AS "fileName", s.sheet, s.header, s.samples, s.kind, s.reading,
       s.problem, s.state, s.version
     FROM upload_sheets s JOIN uploads u ON u.id = s.upload_id WHERE s.id = $1 FOR UPDATE OF s`,
    [id],
  );
  const [sheet] = rows;
  if (sheet === undefined) throw notFound('uploadSheet', id);
  if (sheet.state === 'landed') {
    throw new ServiceError('refused', 'sheet-landed', 'The rows of this sheet have landed already.', { id });
  }
  if (sheet.state !== 'open' && sheet.state !== 'tried') throw inWork();
  if (sheet.version === version) return sheet;
  throw new ServiceError('conflict', 'changed-meanwhile', 'Somebody changed this sheet meanwhile.', { id });
}

function inWork(): ServiceError {
  return new ServiceError('conflict', 'sheet-in-work', 'This sheet is being worked on; wait for its end.');
}
