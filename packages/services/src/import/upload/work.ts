import { type Authorised, type ServiceContext, ServiceError } from '../../core/index.ts';
import { actorOfUser } from '../../user/index.ts';
import { importAccounts } from '../accounts/import-accounts.ts';
import type { ImportProgress } from '../batch/input.ts';
import type { ImportKind, ImportResult } from '../batch/result.ts';
import { importCompetitors } from '../competitors/import-competitors.ts';
import { importContacts } from '../contacts/import-contacts.ts';
import { importOrders } from '../orders/import-orders.ts';
import { importTenders } from '../tenders/import-tenders.ts';
import { problemOf } from './problem.ts';
import { Reading } from './reading.ts';
import { withUploadFile } from './with-file.ts';

type Ctx = Authorised<'import.advance'>;

/** A sheet that gives no sign of life for so long has no worker. */
const SILENT_MS = 60_000;
const TOLD_EVERY_MS = 400;

interface Work {
  readonly id: string;
  readonly uploadId: string;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly kind: ImportKind;
  readonly reading: unknown;
  readonly state: 'trying' | 'landing';
  readonly importId: string | null;
  readonly askedById: string | null;
  /** As this claim left it: another claim, or an end, has counted on. */
  readonly version: number;
}

/** Tries or lands one sheet that waits for it. False when there is none, or another import is running. */
export async function workOnNext(ctx: Ctx): Promise<boolean> {
  const work = await claim(ctx);
  if (work === undefined) return false;
  if (await hasLanded(ctx, work)) {
    await settle(ctx, work, { state: 'landed' });
    return true;
  }
  try {
    const result = await withUploadFile(ctx.db.pool, { id: work.uploadId, fileName: work.fileName }, (path) =>
      run(ctx, work, path),
    );
    await settle(
      ctx,
      work,
      work.state === 'trying' ? { state: 'tried', trial: result } : { state: 'landed' },
    );
    return true;
  } catch (error) {
    if (!(await hasLanded(ctx, work))) return setBack(ctx, work, error);
    await settle(ctx, work, { state: 'landed' });
    return true;
  }
}

async function claim({ db: { pool }, now }: Ctx): Promise<Work | undefined> {
  const { rows } = await pool.query<Work>(
    `UPDATE upload_sheets s SET touched_at = $1, progress = NULL, problem = NULL, version = s.version + 1,
       state = CASE WHEN s.state IN ('toTry', 'trying') THEN 'trying' ELSE 'landing' END::"UploadSheetState"
     FROM uploads u
     WHERE u.id = s.upload_id AND s.id = (
       SELECT id FROM upload_sheets WHERE state IN ('toTry', 'toLand')
         OR (state IN ('trying', 'landing') AND touched_at < $1::timestamptz - $2 * interval '1 ms')
       ORDER BY touched_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     RETURNING s.id, s.upload_id AS "uploadId", u.file_name AS "fileName", s.sheet, s.kind, s.reading, s.state,
       s.import_id AS "importId", s.asked_by_id AS "askedById", s.version`,
    [now(), SILENT_MS],
  );
  return rows[0];
}

/** Another worker may have landed it: one that died between the commit and the word of it, or one only slow. */
async function hasLanded({ db: { prisma } }: Ctx, { state, importId }: Work): Promise<boolean> {
  if (state !== 'landing' || importId === null) return false;
  const found = await prisma.import.findUnique({ where: { id: importId }, select: { state: true } });
  return found?.state === 'done' || found?.state === 'undone';
}

const verbs = {
  accounts: importAccounts,
  contacts: importContacts,
  orders: importOrders,
  tenders: importTenders,
  competitors: importCompetitors,
} as const;

async function run(ctx: Ctx, work: Work, path: string): Promise<ImportResult> {
  const actor = work.askedById === null ? null : await actorOfUser(ctx.db, work.askedById);
  if (actor === null)
    throw new ServiceError('forbidden', 'user-gone', 'Who asked for this may not any more.');
  const { dateFormat, decimal, encoding, map, sumLines } = Reading.parse(work.reading);
  const asUser: ServiceContext = { ...ctx, actor };
  return verbs[work.kind](asUser, {
    path,
    fileName: work.sheet === null ? work.fileName : `${work.fileName} · ${work.sheet}`.slice(0, 300),
    map,
    onlyMap: true,
    sumLines,
    ...(work.sheet !== null && { sheet: work.sheet }),
    ...(dateFormat && { dateFormat }),
    ...(decimal && { decimal }),
    ...(encoding && { encoding }),
    ...(work.state === 'trying' ? { dryRun: true, difference: true } : {}),
    ...(work.state === 'landing' && work.importId !== null && { id: work.importId }),
    onProgress: teller(ctx, work),
  });
}

/** Keeps how far a sheet is, a few times a second. */
function teller({ db: { pool }, log, now }: Ctx, { id, version }: Work): (progress: ImportProgress) => void {
  let toldAt = 0;
  return (progress) => {
    const at = now();
    if (progress.stage === 'reading' && at.getTime() - toldAt < TOLD_EVERY_MS) return;
    toldAt = at.getTime();
    pool
      .query(
        `UPDATE upload_sheets SET progress = $2, touched_at = $3
         WHERE id = $1 AND version = $4 AND state IN ('trying', 'landing')`,
        [id, JSON.stringify(progress), at, version],
      )
      .catch((err: unknown) => log.warn({ err }, 'the progress of an import could not be kept'));
  };
}

/** What was done is done, whichever of the workers with the same sheet did it. */
async function settle(
  { db: { pool }, now }: Ctx,
  { id, importId }: Work,
  { state, trial }: { readonly state: 'tried' | 'landed'; readonly trial?: ImportResult },
): Promise<void> {
  await pool.query(
    `UPDATE upload_sheets SET state = $2, trial = coalesce($3, trial), progress = NULL, problem = NULL,
       touched_at = $4, version = version + 1
     WHERE id = $1 AND import_id IS NOT DISTINCT FROM $5 AND state::text = ANY($6)`,
    [
      id,
      state,
      trial === undefined ? null : JSON.stringify(trial),
      now(),
      importId,
      state === 'tried' ? ['toTry', 'trying'] : ['toLand', 'landing'],
    ],
  );
}

/**
 * While another import runs the sheet goes on waiting; what cannot be read is told and left to be mended. A sheet
 * that another worker has taken over is that one's.
 */
async function setBack({ db: { pool }, log, now }: Ctx, work: Work, error: unknown): Promise<boolean> {
  if (error instanceof ServiceError && error.reason === 'import-running') {
    await pool.query(`UPDATE upload_sheets SET state = $2, touched_at = $3 WHERE id = $1 AND version = $4`, [
      work.id,
      work.state === 'trying' ? 'toTry' : 'toLand',
      now(),
      work.version,
    ]);
    return false;
  }
  if (!(error instanceof ServiceError)) log.error({ err: error, sheet: work.id }, 'an import failed');
  const problem =
    error instanceof ServiceError
      ? problemOf(error)
      : {
          reason: 'import-failed',
          message: 'The import failed on our side; nothing of it landed.',
          detail: {},
        };
  await pool.query(
    `UPDATE upload_sheets SET state = 'open', problem = $2, progress = NULL, import_id = NULL, touched_at = $3,
       version = version + 1 WHERE id = $1 AND version = $4`,
    [work.id, JSON.stringify(problem), now(), work.version],
  );
  return true;
}
