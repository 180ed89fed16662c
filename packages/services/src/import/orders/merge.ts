import type { Connection } from '@sleutel/db';
import type { Notice } from '@sleutel/domain/import';
import { recomputeRollUps } from '../../order/index.ts';
import type { Batch } from '../batch/record.ts';
import type { MergeResult } from '../batch/result.ts';
import { affectedAccounts, findAffected, resolveAccounts } from './accounts.ts';
import { findKnown, insertNew, updateChanged } from './land.ts';
import { noneRepeated, settleRepeated } from './repeated.ts';

export interface OrderMerge {
  /** Rows with one order number are lines of one order. */
  readonly sumLines: boolean;
  /** Some rows have no order number. */
  readonly numberless: boolean;
  /** The order numbers rise from row to row, so that none can occur twice. */
  readonly rising: boolean;
  /** In which there are orders. */
  readonly years: readonly number[];
}

/** Merges the staged orders as a set, and makes the roll-ups of the accounts they touch anew. */
export async function mergeOrders(
  client: Connection,
  batch: Batch,
  { sumLines, numberless, rising, years }: OrderMerge,
): Promise<MergeResult> {
  await client.query('ALTER TABLE staged_orders ADD COLUMN key text');
  await client.query('ANALYZE staged_orders (account)');
  const repeated = rising ? noneRepeated : await settleRepeated(client, sumLines);
  const created = await resolveAccounts(client, batch);
  if (numberless) await keyByPosition(client);
  const known = await findKnown(client);
  await findAffected(client, known);
  const inserted = await insertNew(client, batch, { known, years });
  const updated = await updateChanged(client, batch);
  if (inserted + updated > 0) await recomputeRollUps(client, affectedAccounts);
  const notices: readonly Notice[] = [
    ...repeated.notices,
    ...(created > 0 ? [{ code: 'accounts-created', count: created } as const] : []),
  ];
  return { inserted, updated, unchanged: known - updated + repeated.unchanged, notices };
}

/** Orders without a number are told apart by account, date, amount and the how-manieth of these they are. */
async function keyByPosition(client: Connection): Promise<void> {
  await client.query(
    `UPDATE staged_orders s SET key = concat_ws('|', s.account, s.ordered_on, trim_scale(s.amount), p.position)
     FROM (
       SELECT line, row_number() OVER (PARTITION BY account, ordered_on, amount ORDER BY line) AS position
       FROM staged_orders WHERE number IS NULL
     ) p WHERE p.line = s.line`,
  );
}
