import type { AccountAnalysis, Analysis } from '@sleutel/domain/analysis';
import { amount, count, percent } from './figures.ts';
import { textTable } from './text-table.ts';

const shown = 15;
const nothing = '–';

/** The accounts that carry the company, by the measure. */
export function largestTable({ accounts, measure }: Analysis): string[] {
  const measured = (account: AccountAnalysis) => (measure === 'revenue' ? account.revenue : account.profit);
  return textTable(
    [
      { title: '#', align: 'right' },
      { title: 'account', atMost: 24 },
      { title: measure, align: 'right' },
      { title: 'share', align: 'right' },
      { title: 'cell' },
      { title: 'status' },
      { title: 'last order' },
      { title: 'alive', align: 'right' },
      { title: '' },
    ],
    accounts
      .slice(0, shown)
      .map((account, index) => [
        count(index + 1),
        account.account,
        mapped(measured(account), amount),
        percent(account.share),
        account.cell,
        account.status,
        account.lastOrderOn ?? nothing,
        mapped(account.pAlive, percent),
        account.type ?? (account.key ? 'key' : ''),
      ]),
  );
}

/** Who is slipping or lost, the most value at risk first. */
export function winBackTable(accounts: readonly AccountAnalysis[]): string[] {
  return textTable(
    [
      { title: 'account', atMost: 24 },
      { title: 'at risk', align: 'right' },
      { title: 'cell' },
      { title: 'status' },
      { title: 'last order' },
      { title: 'silent', align: 'right' },
      { title: 'usual gap', align: 'right' },
      { title: 'alive', align: 'right' },
    ],
    accounts
      .slice(0, shown)
      .map((account) => [
        account.account,
        amount(account.valueAtRisk),
        account.cell,
        account.status,
        account.lastOrderOn ?? nothing,
        mapped(account.daysSinceLastOrder, (days) => `${count(days)} d`),
        mapped(account.medianGapDays, (days) => `${count(days)} d`),
        mapped(account.pAlive, percent),
      ]),
  );
}

/** The win-back list: what a programme would begin with. */
export function winBackOf({ accounts }: Analysis): AccountAnalysis[] {
  return accounts
    .filter(({ status }) => status === 'slipping' || status === 'lost')
    .sort((one, other) => Number(other.valueAtRisk - one.valueAtRisk));
}

function mapped<T>(value: T | null, text: (value: T) => string): string {
  return value === null ? nothing : text(value);
}
