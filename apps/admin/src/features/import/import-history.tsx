import { Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { Pager } from '../../components/pager.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { ImportStateMark } from './import-state-mark.tsx';
import { pageSize } from './imports-search.ts';

type Row = RouterOutputs['import']['list']['items'][number];

interface ImportHistoryProps {
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Every import with what became of its rows. */
export function ImportHistory({ page, onPage }: ImportHistoryProps) {
  const t = useTranslations('imports.history');
  const trpc = useTRPC();
  const columns = useColumns();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.import.list.queryOptions(
      { limit: pageSize, offset: (page - 1) * pageSize },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={320} radius={8} />;
  if (data.total === 0) return <Empty title={t('empty')}>{t('emptyBody')}</Empty>;
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
        stale={isPlaceholderData}
      />
      <Pager page={page} pages={Math.ceil(data.total / pageSize)} onPage={onPage} />
    </>
  );
}

function useColumns(): Column<Row, never>[] {
  const t = useTranslations('imports');
  const { count, moment } = useFigures();
  const number = (
    key: 'rows' | 'inserted' | 'updated' | 'unchanged' | 'rejected',
    from?: 'tablet' | 'desk',
  ): Column<Row, never> => ({
    key,
    title: t(`history.${key}`),
    numeric: true,
    cell: (row) => count(row[key]),
    ...(from && { from }),
  });
  return [
    {
      key: 'file',
      title: t('history.file'),
      cell: (row) => (
        <>
          <Link to="/imports/batches/$importId" params={{ importId: row.id }} data-row-link>
            {row.fileName}
          </Link>
          {/* Names of files that come every week begin alike, and a phone shows no more of them. */}
          <Text hiddenFrom="sm" size="xs" c="dimmed">
            {moment(row.startedAt)}
          </Text>
        </>
      ),
    },
    { key: 'kind', title: t('history.kind'), from: 'tablet', cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'state', title: t('history.state'), cell: ({ state }) => <ImportStateMark state={state} /> },
    { key: 'at', title: t('history.at'), from: 'tablet', cell: ({ startedAt }) => moment(startedAt) },
    { key: 'by', title: t('history.by'), from: 'desk', cell: ({ by }) => by ?? t('history.engine') },
    number('rows', 'tablet'),
    number('inserted', 'desk'),
    number('updated', 'desk'),
    number('unchanged', 'desk'),
    number('rejected'),
  ];
}
