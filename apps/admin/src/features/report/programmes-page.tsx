import { Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { BeginProgramme } from '../../lib/begin.tsx';
import { useFigures } from '../../lib/figures.ts';
import { ProgrammeStateMark } from '../../lib/programme-state-mark.tsx';
import { useSignedPoints } from '../../lib/signed-points.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { GainCell } from './gain-cell.tsx';

export type Reported = RouterOutputs['report']['programmes']['items'][number];

const route = getRouteApi('/frame/reports/programmes');
const pageSize = 25;

/** Which programmes made a difference, and how large. */
export function ProgrammesReportPage() {
  const t = useTranslations('report.programmes');
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const columns = useReportColumns();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.report.programmes.queryOptions(
      { limit: pageSize, offset: (page - 1) * pageSize },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={360} />;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead', { days: data.days })} />
      {data.total === 0 && (
        <Empty title={t('none')} action={<BeginProgramme />}>
          {t('noneNote')}
        </Empty>
      )}
      {data.total > 0 && (
        <Stack gap="md">
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
            stale={isPlaceholderData}
          />
          <Pager
            page={page}
            pages={Math.ceil(data.total / pageSize)}
            onPage={(next) => void navigate({ search: { page: next } })}
          />
          <Text size="sm" c="dimmed" maw={760}>
            {t('note')}
          </Text>
        </Stack>
      )}
    </>
  );
}

function useReportColumns(): Column<Reported, never>[] {
  const t = useTranslations('report.programmes');
  const { count, percent } = useFigures();
  const points = useSignedPoints();
  const share = (rate: number | null) => (rate === null ? '–' : percent(rate));
  return [
    {
      key: 'name',
      title: t('programme'),
      cell: ({ id, name }) => (
        <Link to="/programmes/$programmeId/results" params={{ programmeId: id }} data-row-link>
          {name}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      from: 'tablet',
      cell: ({ state }) => <ProgrammeStateMark state={state} />,
    },
    {
      key: 'accounts',
      title: t('accounts'),
      numeric: true,
      from: 'tablet',
      cell: ({ accounts }) =>
        t('arms', { treated: count(accounts.treated), heldOut: count(accounts.heldOut) }),
    },
    {
      key: 'rates',
      title: t('rates'),
      numeric: true,
      from: 'tablet',
      cell: ({ rates }) => t('arms', { treated: share(rates.treated), heldOut: share(rates.heldOut) }),
    },
    {
      key: 'difference',
      title: t('difference'),
      numeric: true,
      from: 'desk',
      cell: ({ reorder: { difference, interval } }) =>
        difference === null || interval === null
          ? '–'
          : t('points', {
              difference: points(difference),
              low: points(interval.low),
              high: points(interval.high),
            }),
    },
    {
      key: 'verdict',
      title: t('verdict'),
      from: 'tablet',
      beneath: ({ reorder }) => t(`sentences.${reorder.verdict}`),
      cell: ({ reorder }) => t(`verdicts.${reorder.verdict}`),
    },
    {
      key: 'gain',
      title: t('gain'),
      numeric: true,
      cell: (row) => <GainCell row={row} />,
    },
  ];
}
