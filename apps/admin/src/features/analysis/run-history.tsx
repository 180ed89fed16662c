import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

type Run = RouterOutputs['analysis']['list']['items'][number];

interface RunHistoryProps {
  readonly runs: readonly Run[];
  readonly currency: string;
}

/** Every analysis there was; one is opened by its day. */
export function RunHistory({ runs, currency }: RunHistoryProps) {
  const t = useTranslations('analysis.history');
  const { day, moment, count, percent, money } = useFigures();
  const columns: Column<Run, never>[] = [
    {
      key: 'asOf',
      title: t('asOf'),
      cell: (run) => (
        <Link to="/analysis" search={{ run: run.id }} data-row-link>
          {day(run.asOf)}
        </Link>
      ),
    },
    { key: 'measure', title: t('measure'), from: 'desk', cell: (run) => t(`by.${run.measure}`) },
    { key: 'accounts', title: t('accounts'), numeric: true, cell: (run) => count(run.totals.accounts) },
    {
      key: 'key',
      title: t('key'),
      numeric: true,
      from: 'tablet',
      cell: ({ totals: { keyAccounts } }) => count(keyAccounts.count),
    },
    {
      key: 'share',
      title: t('share'),
      numeric: true,
      cell: ({ totals: { keyAccounts } }) => percent(keyAccounts.share),
    },
    {
      key: 'revenue',
      title: t('revenue'),
      numeric: true,
      from: 'tablet',
      cell: ({ totals }) => money(totals.revenue, totals.currency ?? currency),
    },
    { key: 'made', title: t('made'), from: 'desk', cell: (run) => moment(run.createdAt) },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={runs} rowKey={(run) => run.id} bare />;
}
