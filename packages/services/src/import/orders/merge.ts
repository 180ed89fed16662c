import type { Connection } from '@sleutel/db';
import type { Notice } from '@sleutel/domain/import';
import { noticeAlike } from '../../duplicate/index.ts';
import { recomputeRollUps } from '../../order/index.ts';
import type { Batch } from '../batch/record.ts';
import type { MergeResult } from '../batch/result.ts';
import { affectedAccounts, findAffected, resolveAccounts } from './accounts.ts';
import { findKnown, insertNew, updateChanged } from './land.ts';
import { findUnderOtherNames } from './position.ts';
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
  await client.query('ANALYZE staged_orders (account)');
  const repeated = rising ? noneRepeated : await settleRepeated(client, sumLines);
  const { byFile, byId } = await resolveAccounts(client, batch);
  if (numberless) await findUnderOtherNames(client);
  const known = await findKnown(client);
  await findAffected(client, known);
  const inserted = await insertNew(client, batch, { known, years });
  const updated = await updateChanged(client, batch);
  if (inserted + updated > 0) await recomputeRollUps(client, affectedAccounts);
  const notices: readonly Notice[] = [
    ...repeated.notices,
    ...(byFile > 0 ? [{ code: 'accounts-named', count: byFile } as const] : []),
    ...(byId > 0 ? [{ code: 'accounts-created', count: byId } as const] : []),
    ...(await noticeAlike(client, batch.id, byFile + byId)),
  ];
  return { inserted, updated, unchanged: known - updated + repeated.unchanged, notices };
}
