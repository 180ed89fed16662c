import { Button, Skeleton, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { Pager } from '../../components/pager.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import type { LossReport } from './losses-page.tsx';
import { type LossesSearch, lossesFile, pageSize, toFilter } from './losses-search.ts';

type ListedLoss = RouterOutputs['report']['lossList']['items'][number];
type Sort = 'lostOn' | 'revenue';

interface LossesTableProps {
  readonly search: LossesSearch;
  readonly report: LossReport;
  readonly onChange: (part: Partial<LossesSearch>) => void;
}

/** The losses themselves, the newest or the dearest first. */
export function LossesTable({ search, report: { kind, currency }, onChange }: LossesTableProps) {
  const t = useTranslations('report.losses.list');
  const { money } = useFigures();
  const { page = 1, sort = 'lostOn' } = search;
  const asked = { ...toFilter(search), sort, limit: pageSize, offset: (page - 1) * pageSize };
  const { data, error, isPlaceholderData } = useQuery(
    useTRPC().report.lossList.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  const columns = useLossColumns();
  return (
    <Section
      title={t(`title.${kind}`)}
      lead={data && data.total > 0 && t('lead', { count: data.total, amount: money(data.revenue, currency) })}
    >
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data?.total === 0 && <Text c="dimmed">{t('none')}</Text>}
      {data && data.total > 0 && (
        <>
          <Button
            component="a"
            mb="sm"
            size="xs"
            variant="default"
            href={lossesFile(search)}
            download
            leftSection={<IconDownload size={14} stroke={1.6} aria-hidden />}
          >
            {t('csv')}
          </Button>
          <DataTable
            caption={t(`title.${kind}`)}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
            sort={{ by: sort, direction: 'desc' }}
            onSort={(by: Sort) => onChange({ sort: by === 'lostOn' ? undefined : by, page: undefined })}
            stale={isPlaceholderData}
            bare
          />
          <Pager
            page={page}
            pages={Math.ceil(data.total / pageSize)}
            onPage={(chosen) => onChange({ page: chosen })}
          />
        </>
      )}
    </Section>
  );
}

function useLossColumns(): Column<ListedLoss, Sort>[] {
  const t = useTranslations('report.losses.list');
  const reason = useTranslations('dossier.loss.reason');
  const sign = useTranslations('dossier.signal.kinds');
  const { day, money } = useFigures();
  return [
    {
      key: 'account',
      title: t('account'),
      cell: ({ accountId, account, manager }) => (
        <>
          <AnchorLink
            to="/accounts/$accountId/dossier"
            params={{ accountId }}
            c="inherit"
            fw={550}
            data-row-link
          >
            {account}
          </AnchorLink>
          {manager && (
            <Text size="xs" c="dimmed">
              {manager}
            </Text>
          )}
        </>
      ),
    },
    { key: 'lostOn', title: t('lostOn'), sort: 'lostOn', cell: ({ lostOn }) => day(lostOn) },
    {
      key: 'revenue',
      title: t('revenue'),
      numeric: true,
      sort: 'revenue',
      cell: ({ revenue, currency }) => money(revenue, currency),
    },
    {
      key: 'reasons',
      title: t('reasons'),
      from: 'tablet',
      beneath: true,
      cell: ({ reasons }) => <Named>{reasons.map((each) => reason(each)).join(', ')}</Named>,
    },
    {
      key: 'signs',
      title: t('signs'),
      from: 'desk',
      cell: ({ signs }) =>
        signs.length === 0 ? '–' : <Named>{signs.map((each) => sign(each)).join(', ')}</Named>,
    },
  ];
}

/** Several words in one cell: they go on in a second line rather than widen the table. */
function Named({ children }: { readonly children: string }) {
  return (
    <Text span inherit lineClamp={2} miw={150} style={{ whiteSpace: 'normal' }} title={children}>
      {children}
    </Text>
  );
}
