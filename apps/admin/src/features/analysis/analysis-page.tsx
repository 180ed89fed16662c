import { Paper, SimpleGrid, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { Moves } from './moves.tsx';
import { NineBox } from './nine-box.tsx';
import { RunButton } from './run-button.tsx';
import { RunFacts } from './run-facts.tsx';
import { ShareCurve } from './share-curve.tsx';

/** Who carries us, and what moved? */
export function AnalysisPage() {
  const t = useTranslations('analysis');
  const trpc = useTRPC();
  const latest = useQuery(trpc.analysis.latest.queryOptions());
  const nineBox = useQuery(trpc.analysis.nineBox.queryOptions({}));
  const company = useQuery(trpc.company.get.queryOptions({}));
  const error = latest.error ?? nineBox.error ?? company.error;
  if (error) return <Failed error={error} />;
  if (latest.data === undefined || nineBox.data === undefined || !company.data) return <Waiting />;
  if (latest.data === null || nineBox.data === null) {
    return (
      <>
        <PageHead title={t('title')} actions={<RunButton />} />
        <Empty title={t('none.title')}>{t('none.body')}</Empty>
      </>
    );
  }
  return <Shown latest={latest.data} nineBox={nineBox.data} currency={company.data.currency} />;
}

interface ShownProps {
  readonly latest: NonNullable<RouterOutputs['analysis']['latest']>;
  readonly nineBox: NonNullable<RouterOutputs['analysis']['nineBox']>;
  readonly currency: string;
}

function Shown({ latest, nineBox, currency }: ShownProps) {
  const t = useTranslations('analysis');
  const { percent, count, day } = useFigures();
  const { totals, asOf, measure } = latest.run;
  const half = latest.curve.find((point) => point.share >= 0.5);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', {
          count: count(totals.keyAccounts.count),
          total: count(totals.accounts),
          share: percent(totals.keyAccounts.share),
          measure,
          asOf: day(asOf),
        })}
        actions={<RunButton />}
      />
      <Paper withBorder p="lg" mb="lg">
        <Title order={2}>{t('nineBox.title')}</Title>
        <Text c="dimmed" size="sm" mb="md">
          {t('nineBox.lead')}
        </Text>
        <NineBox data={nineBox} currency={currency} />
      </Paper>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" mb="lg">
        <Paper withBorder p="lg">
          <Title order={2}>{t('curve.title')}</Title>
          <Text c="dimmed" size="sm" mb="md">
            {t('curve.lead', { count: half?.accounts ?? 0 })}
          </Text>
          <ShareCurve curve={latest.curve} run={latest.run} />
        </Paper>
        <Paper withBorder p="lg">
          <Moves latest={latest} nineBox={nineBox} currency={currency} />
        </Paper>
      </SimpleGrid>
      <Paper withBorder p="lg">
        <Title order={2} mb="xs">
          {t('facts.title')}
        </Title>
        <RunFacts run={latest.run} />
      </Paper>
    </>
  );
}

function Waiting() {
  return (
    <>
      <Skeleton height={52} width={420} mb="md" />
      <Skeleton height={380} mb="lg" />
      <Skeleton height={320} />
    </>
  );
}
