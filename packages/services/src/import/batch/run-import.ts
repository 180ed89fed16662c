import { type Connection, newId } from '@sleutel/db';
import { describeHeaderProblems, type HeaderMapping, mapHeader, type Notice } from '@sleutel/domain/import';
import { companyDay, loadCompany } from '../../company/index.ts';
import { type Authorised, auditSql } from '../../core/index.ts';
import { fillRawCells } from '../rejects/raw-cells.ts';
import { removeRejects, writeRejects } from '../rejects/write-file.ts';
import { followMerges } from '../stage/follow-merges.ts';
import { stage } from '../stage/stage.ts';
import { stagedRejects } from '../stage/staging.ts';
import { headerElsewhere } from '../table/header-elsewhere.ts';
import { inputError } from '../table/input-error.ts';
import { openTable } from '../table/open-table.ts';
import type { Table } from '../table/table.ts';
import type { ImportDefinition, Reading } from './definition.ts';
import { differenceOf, rejectedRows } from './difference.ts';
import type { ImportInput } from './input.ts';
import { type Batch, recordDone, recordFailure, recordStart } from './record.ts';
import type { ImportKind, ImportResult } from './result.ts';
import { withImportSession } from './session.ts';

/** So many rejected rows are told with the result; all of them are kept. */
const firstRejected = 3;

type ImportVerb = `import.${ImportKind}`;

/**
 * Imports a file: stages its rows, then merges them in one transaction, so that a batch lands whole or not
 * at all. A dry run rolls that transaction back.
 * @throws ServiceError `invalid` when the file or its header cannot be read, `conflict` while another runs
 */
export async function runImport<Name extends string, Row extends { readonly ok: true }>(
  ctx: Authorised<ImportVerb>,
  definition: ImportDefinition<Name, Row>,
  input: ImportInput,
): Promise<ImportResult> {
  const table = await openTable(input.path, input);
  try {
    const mapping = await mappingOf(definition, input, table);
    const today = await companyDay(ctx.db.pool, ctx.now());
    const reading = definition.read(mapping.positions, mapping.extra, input, today);
    const batch = newBatch(ctx, definition.kind, input);
    const run = { ctx, batch, table, reading, input };
    return await withImportSession(ctx.db.pool, (client) => importUnderLock(client, run));
  } finally {
    await table.close();
  }
}

async function mappingOf<Name extends string, Row extends { readonly ok: true }>(
  { columns }: ImportDefinition<Name, Row>,
  { path, sheet, encoding, map, onlyMap }: ImportInput,
  { header }: Table,
): Promise<Extract<HeaderMapping<Name>, { ok: true }>> {
  const mapped = (found: readonly string[]) => mapHeader(columns, found, map, onlyMap);
  const mapping = mapped(header);
  if (mapping.ok) return mapping;
  const { problems } = mapping;
  const elsewhere = await headerElsewhere(path, { sheet, encoding, header }, (found) => mapped(found).ok);
  const sentences = describeHeaderProblems(problems);
  throw inputError(path, 'header-unusable', `cannot be imported${elsewhere ?? `. ${sentences}`}`, {
    problems,
    header,
  });
}

function newBatch(ctx: Authorised<ImportVerb>, kind: Batch['kind'], { fileName, id }: ImportInput): Batch {
  const startedAt = ctx.now();
  const byUserId = ctx.actor.kind === 'user' ? ctx.actor.id : null;
  return { id: id ?? newId(startedAt), kind, fileName, startedAt, byUserId };
}

interface Run<Row extends { readonly ok: true }> {
  readonly ctx: Authorised<ImportVerb>;
  readonly batch: Batch;
  readonly table: Table;
  readonly reading: Reading<Row>;
  readonly input: ImportInput;
}

async function importUnderLock<Row extends { readonly ok: true }>(
  client: Connection,
  run: Run<Row>,
): Promise<ImportResult> {
  const { ctx, batch, table, reading, input } = run;
  if (!input.dryRun) await recordStart(client, batch);
  try {
    const report = (progress: Parameters<NonNullable<ImportInput['onProgress']>>[0]) =>
      input.onProgress?.(progress);
    const rows = await stage(client, table, reading.staging, report);
    report({ stage: 'merging', bytes: table.bytes, bytesRead: table.bytes, rows });
    return await mergeStaged(client, run, rows);
  } catch (error) {
    // The failure is told on another connection, which must not wait for what this one has locked.
    await client.query('ROLLBACK').catch(() => undefined);
    // Where the database is gone it cannot be told: whoever imports next marks the batch as failed.
    if (!input.dryRun) await recordFailure(ctx.db.pool, batch, error, ctx.now()).catch(() => undefined);
    throw error;
  }
}

async function mergeStaged<Row extends { readonly ok: true }>(
  client: Connection,
  { ctx, batch, table, reading, input }: Run<Row>,
  rows: number,
): Promise<ImportResult> {
  await client.query('BEGIN');
  // One import at a time: it may sort and hash in memory what would go to disk otherwise. Its tables hold rows of
  // one kind, which a small sample shows as well as a large one.
  await client.query(`SET LOCAL work_mem = '64MB'`);
  await client.query('SET LOCAL default_statistics_target = 10');
  if (input.dryRun) await recordStart(client, batch);
  const again = await sameFile(client, table.hash());
  await reading.beforeMerges?.(client);
  await followMerges(client, reading.staging);
  const merged = await reading.merge(client, batch);
  const { notices, currencies } = reading.noticed();
  const rejected = await keepRejects(client, batch, input);
  const file = await writeRejectsFile(client, input, table, rejected);
  const difference = input.difference
    ? await differenceOf(client, batch, (await loadCompany(ctx.db)).currency)
    : null;
  const result = {
    id: input.dryRun ? null : batch.id,
    kind: batch.kind,
    fileName: batch.fileName,
    dryRun: input.dryRun,
    ...merged,
    rows,
    rejected,
    firstRejected: await rejectedRows(client, batch, firstRejected),
    notices: [...again, ...notices, ...merged.notices, ...file.notices],
    rejectsFile: file.path,
    difference,
  };
  const { header } = table;
  await recordDone(client, batch, {
    result,
    header,
    fileHash: table.hash(),
    currencies,
    finishedAt: ctx.now(),
  });
  const counts = { inserted: result.inserted, updated: result.updated, rejected };
  await auditSql(client, ctx, `import.${batch.kind}`, 'import', batch.id, counts);
  await client.query(input.dryRun ? 'ROLLBACK' : 'COMMIT');
  if (!input.dryRun && rejected === 0) await forgetRejectsFile(input, table);
  return result;
}

async function sameFile(client: Connection, hash: string | undefined): Promise<readonly Notice[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM imports WHERE file_hash = $1 AND state = 'done' AND inserted + updated + unchanged > 0 ORDER BY id DESC LIMIT 1`,
    [hash ?? null],
  );
  return rows.map(({ id }) => ({ code: 'same-file', importId: id }));
}

/** Keeps what did not land, with the cells of each row. */
async function keepRejects(client: Connection, { id }: Batch, input: ImportInput): Promise<number> {
  await fillRawCells(client, input.path, input);
  const { rowCount } = await client.query(
    `INSERT INTO import_rejects (import_id, line, "column", reason, raw)
     SELECT $1, line, "column", reason, coalesce(raw, '') FROM ${stagedRejects}`,
    [id],
  );
  return rowCount ?? 0;
}

/** The rows are kept in the database too, so a folder that may not be written to does not stop the import. */
async function writeRejectsFile(
  client: Connection,
  { rejectsPath }: ImportInput,
  { header }: Table,
  rejected: number,
): Promise<{ readonly path: string | null; readonly notices: readonly Notice[] }> {
  if (rejectsPath === undefined || rejected === 0) return { path: null, notices: [] };
  try {
    await writeRejects(client, rejectsPath, header);
    return { path: rejectsPath, notices: [] };
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { path: null, notices: [{ code: 'rejects-file-unwritable', path: rejectsPath }] };
  }
}

/** The import has landed; a file that cannot be removed is no reason to call it failed. */
async function forgetRejectsFile({ path, rejectsPath }: ImportInput, { header }: Table): Promise<void> {
  if (rejectsPath === undefined || rejectsPath === path) return;
  await removeRejects(rejectsPath, header).catch(() => undefined);
}
