import { Skeleton, Text } from '@mantine/core';
import { conditionsOf } from '@sleutel/domain/segment';
import { may } from '@sleutel/domain/user';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { ButtonLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';

type SegmentRow = RouterOutputs['segment']['list'][number];

/** Which lists of accounts do we keep by rules, and who is written to by them? */
export function SegmentsPage() {
  const t = useTranslations('segment');
  const trpc = useTRPC();
  const me = useMe();
  const { data, error } = useQuery(trpc.segment.list.queryOptions());
  const columns = useSegmentColumns();
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          may(me.role, 'segment.save') && (
            <ButtonLink
              to="/segments/$segmentId"
              params={{ segmentId: 'new' }}
              leftSection={<IconPlus size={16} />}
            >
              {t('new')}
            </ButtonLink>
          )
        }
      />
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={240} radius={8} />}
      {data?.length === 0 && <Empty title={t('none')}>{t('noneBody')}</Empty>}
      {data && data.length > 0 && (
        <DataTable caption={t('title')} columns={columns} rows={data} rowKey={(row) => row.id} />
      )}
    </>
  );
}

function useSegmentColumns(): Column<SegmentRow, never>[] {
  const t = useTranslations('segment');
  const { moment } = useFigures();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (row) => (
        <Link to="/segments/$segmentId" params={{ segmentId: row.id }} data-row-link>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'note',
      title: t('note'),
      from: 'tablet',
      cell: (row) => (
        <Text inherit truncate c="dimmed" title={row.note}>
          {row.note}
        </Text>
      ),
    },
    { key: 'rules', title: t('rules'), numeric: true, cell: (row) => conditionsOf(row.rules).length },
    {
      key: 'programmes',
      title: t('programmes'),
      from: 'tablet',
      cell: (row) => row.programmes.map(({ name }) => name).join(', ') || '–',
    },
    { key: 'changed', title: t('changedAt'), from: 'desk', cell: (row) => moment(row.updatedAt) },
  ];
}
