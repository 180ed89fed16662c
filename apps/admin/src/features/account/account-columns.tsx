import { Group, Text, Tooltip } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Column } from '../../components/data-table.tsx';
import { SparkLine } from '../../components/spark-line.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import type { RouterOutputs } from '../../lib/trpc.ts';
import type { AccountsSearch } from './accounts-search.ts';

export type AccountRow = RouterOutputs['account']['list']['items'][number];
type Sort = NonNullable<AccountsSearch['sort']>;

/** What the list of accounts shows of each; `months` are those of the trends. */
export function useAccountColumns(currency: string, months: readonly string[]): Column<AccountRow, Sort>[] {
  const t = useTranslations('account');
  const inOwnLanguage = useInOwnLanguage();
  const { money, percent, day, month } = useFigures();
  const [from = '', to = ''] = [months[0], months.at(-1)];
  const trendLabel = from ? t('trendLabel', { from: month(from), to: month(to) }) : '';
  const column = (key: keyof AccountColumnTitles) => ({ key, title: t(`columns.${key}`) });
  return [
    { ...column('name'), sort: 'name', cell: (row) => <NameCell row={row} /> },
    { ...column('status'), cell: (row) => <StatusMark status={row.status} /> },
    {
      ...column('cell'),
      from: 'tablet',
      cell: (row) => (row.abc ? `${row.abc}${row.xyz === 'new' ? '-new' : row.xyz}` : '–'),
    },
    {
      ...column('revenue'),
      numeric: true,
      sort: 'rank',
      sortsDown: true,
      from: 'tablet',
      cell: (row) => (row.revenue === null ? '–' : money(row.revenue, row.currency ?? currency)),
    },
    {
      ...column('share'),
      numeric: true,
      from: 'wide',
      cell: (row) => (row.share ? percent(row.share, 1) : '–'),
    },
    {
      ...column('valueAtRisk'),
      numeric: true,
      sort: 'valueAtRisk',
      cell: (row) => <AtRisk row={row} written={money(row.valueAtRisk ?? 0, row.currency ?? currency)} />,
    },
    {
      ...column('trend'),
      from: 'desk',
      cell: (row) => <SparkLine values={row.trend} label={trendLabel} />,
    },
    {
      ...column('lastOrder'),
      numeric: true,
      sort: 'lastOrderOn',
      from: 'tablet',
      cell: (row) => (row.lastOrderOn ? day(row.lastOrderOn) : '–'),
    },
    { ...column('owner'), from: 'desk', cell: (row) => row.owner?.name ?? '–' },
    {
      ...column('nextStep'),
      from: 'desk',
      cell: (row) => <NextStep title={inOwnLanguage(row.nextStep?.title ?? {})} />,
    },
  ];
}

type AccountColumnTitles = Record<
  | 'name'
  | 'status'
  | 'cell'
  | 'revenue'
  | 'share'
  | 'valueAtRisk'
  | 'trend'
  | 'lastOrder'
  | 'owner'
  | 'nextStep',
  string
>;

function NameCell({ row }: { readonly row: AccountRow }) {
  const t = useTranslations('account');
  return (
    <Group gap={6} wrap="nowrap">
      <Link to="/accounts/$accountId" params={{ accountId: row.id }} data-row-link>
        {row.name}
      </Link>
      {row.key && (
        <Tooltip label={t('key')}>
          <IconKey size={14} stroke={1.6} role="img" aria-label={t('key')} style={{ flex: 'none' }} />
        </Tooltip>
      )}
    </Group>
  );
}

/** In the colour of money at risk where the account is going or gone; else there is nothing to do about it. */
function AtRisk({ row, written }: { readonly row: AccountRow; readonly written: string }) {
  if (row.valueAtRisk === null || Number(row.valueAtRisk) === 0) return '–';
  const going = row.status === 'slipping' || row.status === 'lost';
  return (
    <Text span inherit {...(going ? { style: { color: 'var(--money)' } } : { c: 'dimmed' })}>
      {written}
    </Text>
  );
}

/** What is due next, cut to the room there is. */
function NextStep({ title }: { readonly title: string | undefined }) {
  return (
    <Text inherit truncate maw={170} title={title}>
      {title}
    </Text>
  );
}
