import { copyValue } from '@sleutel/db';
import type { AccountAnalysis } from '@sleutel/domain/analysis';
import { decimalText, type Millionths } from '@sleutel/domain/money';
import type { RunToSave } from './save-run.ts';

/** The columns of `analysis_snapshots` in the order of the lines. */
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

const linesAtOnce = 1000;

/**
 * The snapshots in `COPY`'s text format, some thousand lines at a time. In the order of the accounts' ids, in which they
 * were loaded, so that the indexes that begin with them are filled from one end to the other.
 */
export function* snapshotLines({ id, analysis, idOf }: RunToSave): Generator<string> {
  const found = new Map(
    analysis.accounts.map((account, index) => [account.account, { account, rank: index + 1 }]),
  );
  let text = '';
  let lines = 0;
  for (const [externalId, accountId] of idOf) {
    const place = found.get(externalId);
    if (place === undefined)
      throw new Error(`The analysis leaves out an account that was loaded: ${externalId}`);
    text += `${id}\t${accountId}\t${place.rank}\t${figuresOf(place.account)}\n`;
    lines += 1;
    if (lines % linesAtOnce > 0) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** Of these columns only the reasons may hold text that somebody wrote. */
function figuresOf(account: AccountAnalysis): string {
  const measured = `${written(account.revenue)}\t${amountOrNull(account.profit)}\t${account.share}\t${account.cumulativeShare}`;
  const typeReason = account.typeReason && copyValue(JSON.stringify(account.typeReason));
  const classed = `${account.abc}\t${orNull(account.cv)}\t${account.xyz}\t${orNull(account.type)}\t${orNull(typeReason)}\t${account.key ? 't' : 'f'}`;
  const ordered = `${account.orders}\t${account.cancelled}\t${orNull(account.firstOrderOn)}\t${orNull(account.lastOrderOn)}\t${orNull(account.medianGapDays)}\t${orNull(account.daysSinceLastOrder)}`;
  const outlook = `${orNull(account.pAlive)}\t${orNull(account.expectedOrders52w)}`;
  const reasons = copyValue(JSON.stringify(account.reasons));
  return `${measured}\t${classed}\t${ordered}\t${outlook}\t${account.status}\t${reasons}\t${written(account.valueAtRisk)}`;
}

/** With all its six decimals, as the column has them. */
function written(amount: Millionths): string {
  return decimalText(amount, 6);
}

function amountOrNull(amount: Millionths | null): string {
  return amount === null ? '\\N' : written(amount);
}

function orNull(value: string | number | null | undefined): string | number {
  return value ?? '\\N';
}
