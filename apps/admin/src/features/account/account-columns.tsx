import type { AccountColumn } from '@sleutel/domain/account';
import { cellOf } from '@sleutel/domain/analysis';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Column } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { RowLink } from '../../components/row-link.tsx';
import { SparkLine } from '../../components/spark-line.tsx';
import { statusLooks } from '../../lib/account-status.ts';
import { useCellName } from '../../lib/cell-name.ts';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './account-columns.module.css';
import type { AccountSort } from './accounts-search.ts';
import { useReview } from './review-columns.tsx';

export type AccountRow = RouterOutputs['account']['list']['items'][number];
type ListColumn = Column<AccountRow, AccountSort>;
export type Looks = Omit<ListColumn, 'key' | 'title'>;

interface ColumnsInput {
  readonly chosen: readonly AccountColumn[];
  readonly currency: string;
  /** Those of the trends. */
  readonly months: readonly string[];
}

/** What the list of accounts shows of each: its name, and what was chosen. */
export function useAccountColumns({ chosen, currency, months }: ColumnsInput): ListColumn[] {
  const t = useTranslations('account.columns');
  const name = useName();
  const looks = { ...useWords(), ...useAmounts(currency), ...useActivity(months), ...useReview() };
  const columns = chosen.map((key): ListColumn => ({ key, title: t(key), ...looks[key] }));
  return useUnchanged([name, ...columns], JSON.stringify([useLocale(), currency, chosen, months]));
}

/** The columns as they were, so that no row is written again, for as long as what they are made of is the same. */
function useUnchanged(columns: ListColumn[], madeOf: string): ListColumn[] {
  const [kept, keep] = useState({ columns, madeOf });
  if (kept.madeOf === madeOf) return kept.columns;
  keep({ columns, madeOf });
  return columns;
}

function useWords() {
  const type = useTranslations('account.type');
  const status = useTranslations('account.status');
  const { country } = useFigures();
  const cellName = useCellName();
  return {
    status: {
      width: 100,
      sort: 'status',
      cell: (row) => <Mark {...statusLooks[row.status]}>{status(row.status)}</Mark>,
    },
    cell: {
      width: 72,
      from: 'laptop',
      cell: ({ abc, xyz }) => (abc && xyz ? cellName(cellOf(abc, xyz)) : '–'),
    },
    type: { width: 116, from: 'desk', cell: (row) => (row.type ? type(row.type) : '–') },
    owner: { width: 124, from: 'desk', cell: (row) => row.owner?.name ?? '–' },
    number: { width: 104, from: 'desk', cell: (row) => row.externalId },
    industry: { width: 140, from: 'desk', cell: (row) => row.industry ?? '–' },
    country: {
      width: 140,
      from: 'desk',
      sort: 'country',
      cell: (row) => (row.country ? country(row.country) : '–'),
    },
    tags: { width: 140, from: 'desk', cell: (row) => row.tags.join(', ') || '–' },
  } as const satisfies Partial<Record<AccountColumn, Looks>>;
}

function useAmounts(currency: string) {
  const { money, percent, count } = useFigures();
  const inMoney = (row: AccountRow, value: string | null) =>
    value === null ? '–' : money(value, row.currency ?? currency);
  return {
    revenue: {
      width: 104,
      numeric: true,
      sort: 'rank',
      sortsDown: true,
      from: 'tablet',
      cell: (row) => inMoney(row, row.revenue),
    },
    profit: { width: 104, numeric: true, from: 'desk', cell: (row) => inMoney(row, row.profit) },
    share: {
      width: 80,
      numeric: true,
      from: 'desk',
      cell: (row) => (row.share ? percent(row.share, 1) : '–'),
    },
    valueAtRisk: {
      width: 144,
      numeric: true,
      sort: 'valueAtRisk',
      cell: (row) => <AtRisk row={row} written={inMoney(row, row.valueAtRisk)} />,
    },
    pAlive: {
      width: 104,
      numeric: true,
      sort: 'pAlive',
      from: 'desk',
      cell: (row) => (row.pAlive === null ? '–' : percent(row.pAlive)),
    },
    orders: { width: 84, numeric: true, from: 'desk', cell: (row) => count(row.orders) },
  } as const satisfies Partial<Record<AccountColumn, Looks>>;
}

function useActivity(months: readonly string[]) {
  const t = useTranslations('account');
  const { day, month } = useFigures();
  const [from = '', to = ''] = [months[0], months.at(-1)];
  const label = from ? t('trendLabel', { from: month(from), to: month(to) }) : '';
  return {
    trend: { width: 122, from: 'desk', cell: (row) => <SparkLine values={row.trend} label={label} /> },
    lastOrder: {
      width: 122,
      numeric: true,
      sort: 'lastOrderOn',
      from: 'laptop',
      cell: (row) => (row.lastOrderOn ? day(row.lastOrderOn) : '–'),
    },
  } as const satisfies Partial<Record<AccountColumn, Looks>>;
}

function useName(): ListColumn {
  const t = useTranslations('account');
  const cellName = useCellName();
  const below = ({ abc, xyz, owner }: AccountRow) =>
    [abc && xyz && cellName(cellOf(abc, xyz)), owner?.name].filter(Boolean).join(' · ');
  return {
    key: 'name',
    title: t('columns.name'),
    sort: 'name',
    cell: (row) => (
      <>
        <span className={classes.name}>
          <RowLink to="/accounts/$accountId" params={{ accountId: row.id }}>
            {row.name}
          </RowLink>
          {row.key && (
            <span title={t('key')} className={classes.key}>
              <IconKey size={14} stroke={1.6} role="img" aria-label={t('key')} />
            </span>
          )}
        </span>
        <span className={classes.below}>{below(row)}</span>
      </>
    ),
  };
}

/** In the colour of money at risk where the account is going or gone; else there is nothing to do about it. */
function AtRisk({ row, written }: { readonly row: AccountRow; readonly written: string }) {
  if (row.valueAtRisk === null || Number(row.valueAtRisk) === 0) return '–';
  const going = row.status === 'slipping' || row.status === 'lost';
  return <span className={going ? classes.going : classes.safe}>{written}</span>;
}
