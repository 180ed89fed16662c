import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { amountText, millionths, sumMillionths } from '@sleutel/domain/money';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '../../../components/empty.tsx';
import { Failed } from '../../../components/failed.tsx';
import { ButtonLink } from '../../../components/link.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Pager } from '../../../components/pager.tsx';
import { CoverageMark, coverageNames } from '../../../lib/coverage-mark.tsx';
import { useFigures } from '../../../lib/figures.ts';
import { NoRange } from '../../../lib/no-range.tsx';
import { type RouterOutputs, useTRPC } from '../../../lib/trpc.ts';
import { MapTable } from './map-table.tsx';
import { WhiteSpaceFilters } from './white-space-filters.tsx';
import { pageSize, toFilter, type WhiteSpaceSearch, whiteSpaceFile } from './white-space-search.ts';

export type WhiteSpaceMap = RouterOutputs['report']['whiteSpace'];

const route = getRouteApi('/frame/reports/white-space');

/** Who buys what of our range from whom, and what is there to win? */
export function WhiteSpacePage() {
  const t = useTranslations('whiteSpace.map');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, sort = 'potential' as const } = search;
  const asked = { ...toFilter(search), sort, limit: pageSize, offset: (page - 1) * pageSize };
  const { data, error, isPlaceholderData } = useQuery(
    useTRPC().report.whiteSpace.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  const change = (part: Partial<WhiteSpaceSearch>) =>
    void navigate({
      search: (old) => ({ ...old, page: undefined, ...part }),
      replace: true,
      resetScroll: false,
    });
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={480} />;
  if (data.solutions.length === 0) {
    return (
      <>
        <PageHead title={t('title')} />
        <Empty title={t('empty')}>
          <NoRange />
        </Empty>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('title')} lead={data.total > 0 ? <Lead map={data} /> : ' '} />
      <WhiteSpaceFilters search={search} map={data} onChange={change} />
      {data.total === 0 ? (
        <Empty title={t('none')} action={<ButtonLink to="/reports/white-space">{t('showKey')}</ButtonLink>}>
          {t('noneNote')}
        </Empty>
      ) : (
        <Stack gap="sm">
          <Group justify="space-between" gap="sm">
            <Legend />
            <Button
              component="a"
              size="xs"
              variant="default"
              href={whiteSpaceFile(search)}
              download
              leftSection={<IconDownload size={14} stroke={1.6} aria-hidden />}
            >
              {t('csv')}
            </Button>
          </Group>
          <MapTable
            map={data}
            sort={sort}
            stale={isPlaceholderData}
            onSort={(by) => change({ sort: by === 'name' ? by : undefined })}
          />
          <Pager
            page={page}
            pages={Math.ceil(data.total / pageSize)}
            onPage={(chosen) => change({ page: chosen })}
          />
          <Text size="sm" c="dimmed" maw={760}>
            {t('note')}
          </Text>
        </Stack>
      )}
    </>
  );
}

function Lead({ map: { solutions, currency, total } }: { readonly map: WhiteSpaceMap }) {
  const t = useTranslations('whiteSpace.map');
  const { money } = useFigures();
  const sum = amountText(sumMillionths(solutions.map(({ potential }) => millionths(potential))));
  const unknown = solutions.reduce((all, each) => all + each.unknown, 0);
  return t('lead', { amount: money(sum, currency), total, unknown, cells: total * solutions.length });
}

function Legend() {
  const t = useTranslations('whiteSpace.map');
  return (
    <Group component="ul" gap="md" aria-label={t('legend')} m={0} p={0} style={{ listStyle: 'none' }} fz="sm">
      {coverageNames.map((state) => (
        <li key={state}>
          <CoverageMark state={state} />
        </li>
      ))}
    </Group>
  );
}
