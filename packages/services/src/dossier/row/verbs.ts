import { inTransaction, newId, Prisma } from '@sleutel/db';
import { isToCome, ROW_PROBLEMS, type RowProblem } from '@sleutel/domain/dossier';
import type { Verb } from '@sleutel/domain/user';
import { z } from 'zod';
import { type Authorised, auditSql, defineVerb, ServiceError } from '../../core/index.ts';
import { changesOf, recordChanges, refuseOverwriting } from '../../field-change/index.ts';
import { refreshSignals } from '../signals.ts';
import { findRow, pageOfRows, type RowList } from './read.ts';
import type { Read, RowHead, RowNoun, Section, Tx } from './section.ts';
import { deleteRow, insertRow, updateRow } from './write.ts';

type Writer = Authorised<Verb>;
type Values = Readonly<Record<string, unknown>>;

const DayOrNone = z.string().nullable();

const Page = z.object({
  accountId: z.uuid(),
  limit: z.int().min(1).max(500).default(200),
  offset: z.int().min(0).default(0),
});

/**
 * The verbs of one noun of the dossier. Every change keeps its history and the signs that follow from it; what is
 * removed can be restored under its old id.
 */
export function rowVerbs<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object>(
  section: Section<Noun, Shape, Extra>,
) {
  type Row = RowHead & Read<Shape, Extra>;
  const { noun, fields } = section;
  return {
    /** The rows of one account, a page at a time. */
    list: defineVerb({
      name: `${noun}.list`,
      input: Page,
      run: ({ db }, page): Promise<RowList<Row>> => pageOfRows(db.pool, section, page),
    }),
    /** Adds a row to an account. */
    add: defineVerb({
      name: `${noun}.add`,
      input: z.object({ accountId: z.uuid(), values: fields }),
      run: (ctx, { accountId, values }): Promise<Row> =>
        inTransaction(ctx.db.pool, (tx) => addRow(tx, ctx, section, accountId, values)),
    }),
    /** Changes the fields that are named, on top of the version that was seen. */
    update: defineVerb({
      name: `${noun}.update`,
      input: z.object({ id: z.uuid(), version: z.int().min(1), set: fields.partial() }),
      run: (ctx, { id, version, set }): Promise<Row> =>
        inTransaction(ctx.db.pool, (tx) => changeRow(tx, ctx, section, id, version, set)),
    }),
    /** Takes a row away that is as it was seen. */
    remove: defineVerb({
      name: `${noun}.remove`,
      input: z.object({ id: z.uuid(), version: z.int().min(1) }),
      run: (ctx, { id, version }): Promise<{ id: string }> =>
        inTransaction(ctx.db.pool, (tx) => removeRow(tx, ctx, section, id, version)),
    }),
    /** Brings back what was removed. */
    restore: defineVerb({
      name: `${noun}.restore`,
      input: z.object({ id: z.uuid() }),
      run: (ctx, { id }): Promise<Row> =>
        inTransaction(ctx.db.pool, (tx) => restoreRow(tx, ctx, section, id)),
    }),
  };
}

/** Adds a row and says so; for verbs of a section that add in a way of their own, too. */
export async function addRow<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object>(
  tx: Tx,
  ctx: Writer,
  section: Section<Noun, Shape, Extra>,
  accountId: string,
  values: Values,
) {
  const at = ctx.now();
  const id = newId(at);
  const preset = section.preset?.(ctx.actor.kind === 'user' ? ctx.actor.id : null) ?? {};
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  await insertRow(tx, section, { id, accountId, version: 1, at, values: { ...preset, ...said } });
  return settle(tx, ctx, section, `${section.noun}.add`, id, { came: true });
}

/** Changes a row on top of a version; for verbs that change in a way of their own, too. */
export async function changeRow<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object>(
  tx: Tx,
  ctx: Writer,
  section: Section<Noun, Shape, Extra>,
  id: string,
  base: number,
  set: Values,
  verb: Verb = `${section.noun}.update`,
) {
  const row = await findRow(tx, section, id, true);
  refuseFixed(section, row);
  const changes = changesOf(row, set);
  const subject = { entity: section.noun, entityId: id, accountId: row.accountId };
  await refuseOverwriting(tx, subject, { changes, base, current: row.version });
  if (changes.length === 0) return row;
  const version = row.version + 1;
  const values = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  await updateRow(tx, section, { id, accountId: row.accountId, version, at: ctx.now(), values });
  await recordChanges(tx, ctx, subject, version, changes);
  return settle(tx, ctx, section, verb, id, { came: false, was: row });
}

async function removeRow<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object>(
  tx: Tx,
  ctx: Writer,
  section: Section<Noun, Shape, Extra>,
  id: string,
  base: number,
): Promise<{ id: string }> {
  const row = await findRow(tx, section, id, true);
  refuseFixed(section, row);
  const subject = { entity: section.noun, entityId: id, accountId: row.accountId };
  const changes = [{ field: null, before: row, after: null }];
  // Whoever removes a row has to have seen all of it as it is.
  if (base !== row.version) await refuseOverwriting(tx, subject, { changes, base: -1, current: row.version });
  await deleteRow(tx, section.table, id);
  await recordChanges(tx, ctx, subject, row.version + 1, changes);
  await refreshSignals(tx, [row.accountId], ctx.now());
  await auditSql(tx, ctx, `${section.noun}.remove`, section.noun, id, { accountId: row.accountId });
  return { id };
}

async function restoreRow<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object>(
  tx: Tx,
  ctx: Writer,
  section: Section<Noun, Shape, Extra>,
  id: string,
) {
  const { rows } = await tx.query<{ before: Values; version: number; account_id: string }>(Prisma.sql`
    SELECT before, version, account_id FROM field_changes
    WHERE entity = ${section.noun} AND entity_id = ${id} AND field IS NULL AND after IS NULL
    ORDER BY version DESC LIMIT 1`);
  const [removed] = rows;
  if (!removed) {
    throw new ServiceError('notFound', 'nothing-removed', `No ${section.noun} ${id} was removed.`, { id });
  }
  const { before: values, version, account_id: accountId } = removed;
  await insertRow(tx, section, { id, accountId, version: version + 1, at: ctx.now(), values });
  return settle(tx, ctx, section, `${section.noun}.restore`, id, { came: true, before: values });
}

interface Past<Row> {
  /** Whether it was not there before. */
  readonly came: boolean;
  /** What it said when it was removed, where it was brought back. */
  readonly before?: Values;
  /** What it was until now, where it was changed. */
  readonly was?: Row;
}

/** What follows from a row that came in or changed: its rule, its history, its signs, the audit. */
async function settle<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object>(
  tx: Tx,
  ctx: Writer,
  section: Section<Noun, Shape, Extra>,
  verb: Verb,
  id: string,
  { came, before, was }: Past<Read<Shape, Extra>>,
) {
  const found = await findRow(tx, section, id);
  if (before === undefined) refuseImpossible(section, found, was, ctx.now());
  await section.after?.(tx, found, came, before ?? null);
  const row = section.after ? await findRow(tx, section, id) : found;
  if (came) {
    const subject = { entity: section.noun, entityId: id, accountId: row.accountId };
    await recordChanges(tx, ctx, subject, row.version, [{ field: null, before: null, after: row }]);
  }
  await refreshSignals(tx, [row.accountId], ctx.now());
  await auditSql(tx, ctx, verb, section.noun, id, { accountId: row.accountId });
  return row;
}

/**
 * What the days of a row say about each other, and about today, has to be possible. What was impossible already, as an
 * import may have brought it, keeps nobody from changing the rest.
 */
function refuseImpossible<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object>(
  section: Section<Noun, Shape, Extra>,
  row: Read<Shape, Extra>,
  was: Read<Shape, Extra> | undefined,
  now: Date,
): void {
  const problem = problemOf(section, row, now);
  if (problem === null) return;
  const known = was === undefined ? null : problemOf(section, was, now);
  if (known?.reason === problem.reason && known.field === problem.field) return;
  const detail = problem.field === undefined ? {} : { field: problem.field };
  throw new ServiceError('refused', problem.reason, ROW_PROBLEMS[problem.reason], detail);
}

interface Problem {
  readonly reason: RowProblem;
  readonly field?: string;
}

function problemOf<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object>(
  section: Section<Noun, Shape, Extra>,
  row: Read<Shape, Extra>,
  now: Date,
): Problem | null {
  const days: Values = row;
  const field = section.happened?.find((name) => isToCome(DayOrNone.parse(days[name]), now));
  if (field !== undefined) return { reason: 'not-happened-yet', field };
  const reason = section.problem?.(row);
  return reason ? { reason } : null;
}

function refuseFixed<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object>(
  section: Section<Noun, Shape, Extra>,
  row: Read<Shape, Extra>,
): void {
  if (!section.fixed?.(row)) return;
  throw new ServiceError('refused', 'follows-from-something', 'It follows from something else: change that.');
}
