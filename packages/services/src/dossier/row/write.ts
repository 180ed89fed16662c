import { Prisma } from '@sleutel/db';
import type { z } from 'zod';
import { notFound, ServiceError } from '../../core/index.ts';
import { type ColumnType, columnName, type RowNoun, type Section, type Tx } from './section.ts';

type Values = Readonly<Record<string, unknown>>;
type Written<Shape extends z.ZodRawShape, Extra extends object> = Pick<
  Section<RowNoun, Shape, Extra>,
  'table' | 'columns' | 'placed' | 'people'
>;

interface NewRow {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly at: Date;
  readonly values: Values;
}

/** Puts a row in; columns it does not name take the table's defaults. */
export async function insertRow<Shape extends z.ZodRawShape, Extra extends object>(
  tx: Tx,
  section: Written<Shape, Extra>,
  { id, accountId, version, at, values }: NewRow,
): Promise<void> {
  const named = columnsOf(section.columns, values);
  const placed = Object.entries(section.placed ?? {});
  const names = ['id', 'account_id', 'version', 'created_at', 'updated_at'];
  const columns = [...names, ...named.map(({ name }) => name), ...placed.map(([field]) => columnName(field))];
  const given = [
    Prisma.sql`${id}::uuid, account.id, ${version}, ${at}, ${at}`,
    ...named.map(({ value }) => value),
    ...placed.map(([, sql]) => sql),
  ];
  await refuseStrangers(tx, section, accountId, values);
  const { rowCount } = await tx
    .query(Prisma.sql`
      INSERT INTO ${Prisma.raw(section.table)} (${Prisma.raw(columns.join(', '))})
      SELECT ${Prisma.join(given)} FROM accounts account WHERE account.id = ${accountId}::uuid`)
    .catch(refuseWhatIsThere);
  if (!rowCount) throw notFound('account', accountId);
}

/** Changes what is named of a row that is locked. */
export async function updateRow<Shape extends z.ZodRawShape, Extra extends object>(
  tx: Tx,
  section: Written<Shape, Extra>,
  { id, accountId, version, at, values }: NewRow,
): Promise<void> {
  await refuseStrangers(tx, section, accountId, values);
  const sets = columnsOf(section.columns, values).map(
    ({ name, value }) => Prisma.sql`${Prisma.raw(name)} = ${value}`,
  );
  await tx.query(Prisma.sql`
    UPDATE ${Prisma.raw(section.table)}
    SET ${Prisma.join([...sets, Prisma.sql`version = ${version}`, Prisma.sql`updated_at = ${at}`])}
    WHERE id = ${id}::uuid`);
}

export async function deleteRow(tx: Tx, table: string, id: string): Promise<void> {
  await tx.query(Prisma.sql`DELETE FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid`);
}

function columnsOf(columns: Readonly<Record<string, ColumnType>>, values: Values) {
  return Object.entries(columns).flatMap(([field, type]) => {
    const value = values[field];
    if (value === undefined) return [];
    return [{ name: columnName(field), value: Prisma.sql`${value}::${Prisma.raw(type)}` }];
  });
}

/** Who is named has to stand in the account. */
async function refuseStrangers<Shape extends z.ZodRawShape, Extra extends object>(
  tx: Tx,
  { people }: Written<Shape, Extra>,
  accountId: string,
  values: Values,
): Promise<void> {
  const named = people === undefined ? null : values[people];
  const ids = new Set([named ?? []].flat());
  if (ids.size === 0) return;
  const { rowCount } = await tx.query(Prisma.sql`
    SELECT 1 FROM account_contacts WHERE account_id = ${accountId}::uuid AND contact_id = ANY(${[...ids]}::uuid[])`);
  if (rowCount !== ids.size) {
    throw new ServiceError(
      'refused',
      'not-of-account',
      'Somebody named here does not belong to this account.',
    );
  }
}

const foreignKey = '23503';
const unique = '23505';

function refuseWhatIsThere(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === unique) throw new ServiceError('conflict', 'there-already', 'This is there already.');
  if (code === foreignKey) throw new ServiceError('refused', 'not-there', 'What is named here is not there.');
  throw error;
}
