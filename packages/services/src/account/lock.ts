import { type Db, Prisma } from '@sleutel/db';
import { notFound } from '../core/index.ts';

type Tx = Pick<Db['pool'], 'query'>;

interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns of an account that people change, by their names in the API. */
export const accountColumns: ReadonlyMap<string, Column> = new Map([
  ['name', { name: 'name', type: 'text' }],
  ['domain', { name: 'domain', type: 'text' }],
  ['taxId', { name: 'tax_id', type: 'text' }],
  ['industry', { name: 'industry', type: 'text' }],
  ['region', { name: 'region', type: 'text' }],
  ['country', { name: 'country', type: 'text' }],
  ['employees', { name: 'employees', type: 'int' }],
  ['parentId', { name: 'parent_id', type: 'uuid' }],
  ['ownerId', { name: 'owner_id', type: 'text' }],
  ['language', { name: 'language', type: 'text' }],
  ['timeZone', { name: 'time_zone', type: 'text' }],
  ['currency', { name: 'currency', type: 'text' }],
  ['leadSource', { name: 'lead_source', type: '"LeadSource"' }],
  ['tags', { name: 'tags', type: 'text[]' }],
]);

interface LockedAccount extends Readonly<Record<string, unknown>> {
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly type: string | null;
}

/** The account's own fields as they stand; nobody else changes them before the transaction ends. */
export async function lockAccount(tx: Tx, id: string): Promise<LockedAccount> {
  const columns = [...accountColumns].map(([field, { name }]) => Prisma.raw(`${name} AS "${field}"`));
  const { rows } = await tx.query<LockedAccount>(Prisma.sql`
    SELECT version, fields, type, type_reason AS "typeReason", marked_key AS "markedKey", ${Prisma.join(columns)}
    FROM accounts WHERE id = ${id}::uuid FOR UPDATE`);
  const [row] = rows;
  if (!row) throw notFound('account', id);
  return row;
}
