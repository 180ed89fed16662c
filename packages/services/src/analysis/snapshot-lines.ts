import { copyValue } from '@sleutel/db';
import type { AccountAnalysis } from '@sleutel/domain/analysis';
import type { RunToSave } from './save-run.ts';

type Value = string | number | null;

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

/** The snapshots in `COPY`'s text format, some thousand lines at a time. */
export function* snapshotLines({ id, analysis, idOf }: RunToSave): Generator<string> {
  const { accounts } = analysis;
  for (let start = 0; start < accounts.length; start += linesAtOnce) {
    yield accounts
      .slice(start, start + linesAtOnce)
      .map((account, index) => lineOf([id, accountId(account, idOf), start + index + 1], account))
      .join('');
  }
}

function accountId({ account }: AccountAnalysis, idOf: ReadonlyMap<string, string>): string {
  const id = idOf.get(account);
  if (id === undefined) throw new Error(`The analysis names an account that was not loaded: ${account}`);
  return id;
}

function lineOf(place: readonly Value[], account: AccountAnalysis): string {
  return `${[...place, ...figuresOf(account)].map(copyValue).join('\t')}\n`;
}

function figuresOf(account: AccountAnalysis): Value[] {
  return [
    account.revenue.toFixed(),
    account.profit?.toFixed() ?? null,
    account.share,
    account.cumulativeShare,
    account.abc,
    account.cv,
    account.xyz,
    account.type,
    account.typeReason && JSON.stringify(account.typeReason),
    account.key ? 't' : 'f',
    account.orders,
    account.cancelled,
    account.firstOrderOn,
    account.lastOrderOn,
    account.medianGapDays,
    account.daysSinceLastOrder,
    account.pAlive,
    account.expectedOrders52w,
    account.status,
    JSON.stringify(account.reasons),
    account.valueAtRisk.toFixed(),
  ];
}
