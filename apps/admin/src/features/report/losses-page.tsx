import { Grid, Skeleton, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { LossChart } from './loss-chart.tsx';
import { LossFigures } from './loss-figures.tsx';
import { LossFindings } from './loss-findings.tsx';
import { LossReasons } from './loss-reasons.tsx';
import { LossSigns } from './loss-signs.tsx';
import { LossesFilters } from './losses-filters.tsx';
import { type LossesSearch, toFilter } from './losses-search.ts';
import { LossesTable } from './losses-table.tsx';
import { UnnotedLosses } from './unnoted-losses.tsx';

export type LossReport = RouterOutputs['report']['losses'];

const route = getRouteApi('/frame/reports/losses');

/** How many do we lose, is that usual, why, and what had announced it? */
export function LossesPage() {
  const t = useTranslations('report.losses');
  const { month } = useFigures();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error } = useQuery(
    useTRPC().report.losses.queryOptions(toFilter(search), { placeholderData: keepPreviousData }),
  );
  const change = (part: Partial<LossesSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return (
    <>
      <PageHead
        title={t('title')}
        lead={data ? t(`lead.${data.kind}`, { from: month(data.from), until: month(data.until) }) : ' '}
      />
      <LossesFilters
        search={search}
        report={data}
        onChange={(part) => change({ page: undefined, ...part })}
      />
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={640} radius={8} />}
      {data && (
        <Stack gap="lg">
          <LossFigures report={data} />
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, lg: 7 }}>
              <Section title={t(`chart.title.${data.kind}`)} lead={t('chart.lead')}>
                <LossChart report={data} />
                <LossFindings report={data} />
              </Section>
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 5 }}>
              <Section title={t('reasons.title')} lead={t('reasons.lead')}>
                <LossReasons report={data} />
              </Section>
            </Grid.Col>
          </Grid>
          <LossSigns report={data} />
          <LossesTable search={search} report={data} onChange={change} />
          <UnnotedLosses unnoted={data.unnoted} />
        </Stack>
      )}
    </>
  );
}
