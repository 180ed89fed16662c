import { Prisma } from '@sleutel/db';
import type { z } from 'zod';
import { notFound } from '../../core/index.ts';
import {
  type ColumnType,
  columnName,
  type Read,
  type RowHead,
  type RowNoun,
  type Section,
  type Tx,
} from './section.ts';

type AnySection<Shape extends z.ZodRawShape, Extra extends object> = Section<RowNoun, Shape, Extra>;
type Row<Shape extends z.ZodRawShape, Extra> = RowHead & Read<Shape, Extra>;

export interface RowPage {
  readonly accountId: string;
  readonly limit: number;
  readonly offset: number;
}

export interface RowList<R> {
  readonly total: number;
  readonly items: readonly R[];
}

/** One page of an account's rows, in the order of the section. */
export async function pageOfRows<Shape extends z.ZodRawShape, Extra extends object>(
  db: Tx,
  section: AnySection<Shape, Extra>,
  { accountId, limit, offset }: RowPage,
): Promise<RowList<Row<Shape, Extra>>> {
  const [{ rows }, counted] = await Promise.all([
    db.query<Row<Shape, Extra>>(Prisma.sql`
      SELECT ${selected(section)} FROM ${from(section)} WHERE t.account_id = ${accountId}::uuid
      ORDER BY ${section.order}, t.id LIMIT ${limit} OFFSET ${offset}`),
    db.query<{ total: number }>(Prisma.sql`
      SELECT count(*)::int AS total FROM ${Prisma.raw(section.table)} WHERE account_id = ${accountId}::uuid`),
  ]);
  return { total: counted.rows[0]?.total ?? 0, items: rows };
}

/** A row as it stands. With `lock` nobody else changes it before the transaction ends. */
export async function findRow<Shape extends z.ZodRawShape, Extra extends object>(
  tx: Tx,
  section: AnySection<Shape, Extra>,
  id: string,
  lock = false,
): Promise<Row<Shape, Extra>> {
  const { rows } = await tx.query<Row<Shape, Extra>>(Prisma.sql`
    SELECT ${selected(section)} FROM ${from(section)} WHERE t.id = ${id}::uuid
    ${lock ? Prisma.sql`FOR UPDATE OF t` : Prisma.empty}`);
  const [row] = rows;
  if (!row) throw notFound(section.noun, id);
  return row;
}

function from<Shape extends z.ZodRawShape, Extra extends object>({ table, more }: AnySection<Shape, Extra>) {
  return Prisma.sql`${Prisma.raw(table)} t ${more?.join ?? Prisma.empty}`;
}

function selected<Shape extends z.ZodRawShape, Extra extends object>({
  columns,
  more,
}: AnySection<Shape, Extra>) {
  const own = Object.entries(columns).map(([field, type]) => read(field, type));
  return Prisma.sql`t.id, t.account_id AS "accountId", t.version, ${read('createdAt', 'timestamptz')},
    ${read('updatedAt', 'timestamptz')}, ${Prisma.join(own)} ${more ? Prisma.sql`, ${more.select}` : Prisma.empty}`;
}

function read(field: string, type: ColumnType): Prisma.Sql {
  const column = `t.${columnName(field)}`;
  const written: Partial<Record<ColumnType, string>> = {
    timestamptz: `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    numeric: `trim_scale(${column})::text`,
  };
  const plain = type.endsWith('[]') ? readArray(column, type) : column;
  return Prisma.raw(`${written[type] ?? plain} AS "${field}"`);
}

/** A list of which nothing was ever said is empty. The driver reads arrays of enumerations as one text. */
function readArray(column: string, type: ColumnType): string {
  return `COALESCE(${type.startsWith('"') ? `${column}::text[]` : column}, '{}')`;
}
