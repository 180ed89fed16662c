import type { BinaryRows } from '@sleutel/db';
import type { AccountAnalysis } from '@sleutel/domain/analysis';
import type { RunToSave } from './save-run.ts';

/** The columns of `analysis_snapshots` in the order of `writeSnapshot`. */
export const snapshotTargets = [
  'run_id',
  'account_id',
  'rank',
  'revenue',
  'profit',
  'share',
  'cumulative_share',
  'abc',
  'cv',
  'xyz',
  'type',
  'type_reason',
  'key',
  'orders',
  'cancelled',
  'first_order_on',
  'last_order_on',
  'median_gap_days',
  'days_since_last_order',
  'p_alive',
  'expected_orders_52w',
  'status',
  'reasons',
  'value_at_risk',
] as const;

/** What a run says of an account, with what only the database knows of them. */
interface PlacedSnapshot {
  readonly runId: string;
  readonly accountId: string;
  /** Place by the measure, 1 the largest. */
  readonly rank: number;
  readonly account: AccountAnalysis;
}

/** In the order of the accounts' ids, so that the indexes that begin with them are filled from one end to the other. */
export function placedSnapshots({ id, analysis, idOf }: RunToSave): PlacedSnapshot[] {
  return analysis.accounts
    .map((account, index) => ({ runId: id, accountId: accountId(account, idOf), rank: index + 1, account }))
    .sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
}

function accountId({ account }: AccountAnalysis, idOf: ReadonlyMap<string, string>): string {
  const id = idOf.get(account);
  if (id === undefined) throw new Error(`The analysis names an account that was not loaded: ${account}`);
  return id;
}

export function writeSnapshot(to: BinaryRows, { runId, accountId, rank, account }: PlacedSnapshot): void {
  to.uuid(runId);
  to.uuid(accountId);
  to.int4(rank);
  to.millionths(account.revenue);
  to.millionths(account.profit);
  to.float8(account.share);
  to.float8(account.cumulativeShare);
  to.text(account.abc);
  to.float8(account.cv);
  to.text(account.xyz);
  to.text(account.type);
  to.jsonb(account.typeReason && JSON.stringify(account.typeReason));
  to.bool(account.key);
  to.int4(account.orders);
  to.int4(account.cancelled);
  to.date(account.firstOrderOn);
  to.date(account.lastOrderOn);
  to.float8(account.medianGapDays);
  to.int4(account.daysSinceLastOrder);
  to.float8(account.pAlive);
  to.float8(account.expectedOrders52w);
  to.text(account.status);
  to.text(JSON.stringify(account.reasons));
  to.millionths(account.valueAtRisk);
}
