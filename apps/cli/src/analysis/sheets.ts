import { type AccountAnalysis, type Analysis, describeReason } from '@sleutel/domain/analysis';
import { amountText } from '@sleutel/domain/money';
import { decimalCell, type Sheet, type SheetCell } from '@sleutel/services/export';
import { cellSums } from './nine-box-table.ts';

const accountColumns = [
  'rank',
  'account',
  'status',
  'cell',
  'type',
  'key',
  'revenue',
  'profit',
  'share',
  'cumulative-share',
  'cv',
  'orders',
  'cancelled',
  'first-order-on',
  'last-order-on',
  'median-gap-days',
  'days-since-last-order',
  'p-alive',
  'expected-orders-52w',
  'value-at-risk',
  'reasons',
] as const;

/** Every account, by rank. */
export function accountSheet({ accounts }: Analysis): Sheet {
  return { name: 'Accounts', columns: accountColumns, rows: accounts.map(accountCells) };
}

function accountCells(account: AccountAnalysis, index: number): SheetCell[] {
  return [
    index + 1,
    account.account,
    account.status,
    account.cell,
    account.type,
    account.key,
    decimalCell(amountText(account.revenue)),
    decimalCell(account.profit === null ? null : amountText(account.profit)),
    account.share,
    account.cumulativeShare,
    account.cv,
    account.orders,
    account.cancelled,
    account.firstOrderOn,
    account.lastOrderOn,
    account.medianGapDays,
    account.daysSinceLastOrder,
    account.pAlive,
    account.expectedOrders52w,
    decimalCell(amountText(account.valueAtRisk)),
    account.reasons.map(describeReason).join('; '),
  ];
}

function cellSheet(analysis: Analysis): Sheet {
  const sums = [...cellSums(analysis)].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    name: 'Cells',
    columns: ['cell', 'accounts', `share-of-${analysis.measure}`],
    rows: sums.map(([cell, { accounts, share }]) => [cell, accounts, share]),
  };
}

/** What the figures rest on: totals, limits and the purchase model. */
function basisSheet({
  asOf,
  from,
  measure,
  currency,
  totals,
  keyAccounts,
  parameters,
  model,
}: Analysis): Sheet {
  const { abc, xyz, status } = parameters;
  const rows: SheetCell[][] = [
    ['as of', asOf],
    ['from', from],
    ['measure', measure],
    ['currency', currency ?? null],
    ['accounts', totals.accounts],
    ['orders', totals.orders],
    ['cancelled', totals.cancelled],
    ['revenue', decimalCell(amountText(totals.revenue))],
    ['profit', decimalCell(totals.profit === null ? null : amountText(totals.profit))],
    ['key accounts', keyAccounts.count],
    ['share of key accounts', keyAccounts.share],
    ['limit of A', abc.a],
    ['limit of B', abc.b],
    ['limit of X', xyz.x],
    ['limit of Y', xyz.y],
    ['months to be classed', xyz.minMonths],
    ['breadwinner from share', parameters.breadwinnerShare],
    ['key accounts make', parameters.keyShare],
    ...Object.entries(status).map(([name, value]) => [`status ${name}`, value]),
    ...Object.entries(model ?? {}).map(([name, value]): SheetCell[] => [`model ${name}`, value]),
  ];
  return { name: 'Basis', columns: ['what', 'value'], rows };
}

/** The workbook: accounts, the cells they fall into, and what the figures rest on. */
export function workbook(analysis: Analysis): Sheet[] {
  return [accountSheet(analysis), cellSheet(analysis), basisSheet(analysis)];
}
