import type { Connection } from '@sleutel/db';
import { readReason } from '../rejects/reason.ts';
import { addedOrder, ordersSum } from './orders-sum.ts';
import type { Batch } from './record.ts';
import type { AddedOrder, AddedRow, ImportDifference, ImportKind, RejectedRow, RowChange } from './result.ts';

const shown = 100;

/** How the rows of a table are found again, and called. */
interface Entity {
  readonly entity: string;
  readonly table: string;
  /** SQL of the key in `import_changes`, of a row `t`. */
  readonly key: string;
  /** SQL of what a person knows a row `t` by. */
  readonly label: string;
  /** SQL of what an order was read as. */
  readonly order?: string;
}

const accountName = `(SELECT a.name FROM accounts a WHERE a.id = t.account_id)`;
const contactName = (id: string) =>
  `(SELECT coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.email) FROM contacts c WHERE c.id = ${id})`;
const competitorName = `(SELECT c.name FROM competitors c WHERE c.id = t.competitor_id)`;

const account: Entity = { entity: 'account', table: 'accounts', key: 't.id::text', label: 't.name' };
const competitor: Entity = { entity: 'competitor', table: 'competitors', key: 't.id::text', label: 't.name' };

/** The first entity of a kind is what its rows are about; rows of the others come about on the way. */
const entities: Readonly<Record<ImportKind, readonly Entity[]>> = {
  accounts: [account],
  contacts: [
    {
      entity: 'standing',
      table: 'account_contacts',
      key: `t.account_id || '|' || t.contact_id`,
      label: `concat_ws(' · ', ${contactName('t.contact_id')}, ${accountName})`,
    },
    { entity: 'contact', table: 'contacts', key: 't.id::text', label: contactName('t.id') },
  ],
  orders: [
    {
      entity: 'order',
      table: 'orders',
      key: 't.key',
      label: `concat_ws(' · ', coalesce(t.number, t.ordered_on::text), ${accountName})`,
      order: addedOrder,
    },
    account,
  ],
  tenders: [
    {
      entity: 'tender',
      table: 'tenders',
      key: 't.id::text',
      label: `concat_ws(' · ', t.title, ${accountName})`,
    },
    competitor,
  ],
  competitors: [
    {
      entity: 'rival',
      table: 'account_competitors',
      key: 't.id::text',
      label: `concat_ws(' · ', ${competitorName}, ${accountName})`,
    },
    competitor,
  ],
};

/** What a batch is about to do, row by row for the first of them: asked in its transaction, before it ends. */
export async function differenceOf(
  client: Connection,
  batch: Batch,
  currency: string,
): Promise<ImportDifference> {
  const added = [];
  const changed = [];
  for (const entity of entities[batch.kind]) {
    added.push(...(await addedRows(client, batch, entity, currency)));
    changed.push(...(await changedRows(client, batch, entity)));
  }
  return {
    added,
    changed,
    rejected: await rejectedRows(client, batch, shown),
    orders: batch.kind === 'orders' ? await ordersSum(client, batch, currency) : null,
  };
}

type Order = Omit<AddedOrder, 'currency'> & { readonly currency: string | null };

async function addedRows(
  client: Connection,
  { id }: Batch,
  { entity, table, label, key, order = 'NULL' }: Entity,
  currency: string,
): Promise<AddedRow[]> {
  const { rows } = await client.query<{ label: string | null; order: Order | null }>(
    `SELECT ${label} AS label, ${order} AS "order" FROM ${table} t
     WHERE t.import_id = $1 AND NOT EXISTS (
       SELECT FROM import_changes c WHERE c.import_id = $1 AND c.entity = $2 AND c.key = ${key}
     ) LIMIT ${shown}`,
    [id, entity],
  );
  return rows.map((row) => ({
    entity,
    label: row.label ?? '',
    order: row.order && { ...row.order, currency: row.order.currency ?? currency },
  }));
}

async function changedRows(client: Connection, { id }: Batch, { entity, table, label, key }: Entity) {
  const { rows } = await client.query<{ label: string | null; before: Json; after: Json }>(
    `SELECT ${label} AS label, c.before, to_jsonb(t) AS after
     FROM import_changes c JOIN ${table} t ON ${key} = c.key
     WHERE c.import_id = $1 AND c.entity = $2 LIMIT ${shown}`,
    [id, entity],
  );
  return rows.map(
    (row): RowChange => ({
      entity,
      label: row.label ?? '',
      fields: fieldsOf(row.before, row.after),
    }),
  );
}

type Json = Readonly<Record<string, unknown>>;

/** What every write touches says nothing to who reads. */
const silent = new Set(['version', 'updated_at', 'import_id', 'created_at', 'type_set_by']);

function fieldsOf(before: Json, after: Json): RowChange['fields'] {
  return Object.keys(after)
    .filter((field) => !silent.has(field) && textOf(before[field]) !== textOf(after[field]))
    .map((field) => ({ field, from: textOf(before[field]), to: textOf(after[field]) }));
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The first rows that do not land, by line. */
export async function rejectedRows(
  client: Connection,
  { id }: Batch,
  most: number,
): Promise<readonly RejectedRow[]> {
  const { rows } = await client.query<{ line: number; column: string | null; reason: string; raw: string }>(
    `SELECT line, "column", reason, raw FROM import_rejects WHERE import_id = $1 ORDER BY line LIMIT $2`,
    [id, most],
  );
  return rows.map(({ reason, ...row }) => ({ ...row, reason: readReason(reason) }));
}
