import { SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
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
      <Stack gap="lg">
        <Section title={t('nineBox.title')} lead={<NineBoxLead previous={nineBox.previous?.asOf} />}>
          <NineBox data={nineBox} limits={latest.run.parameters.abc} currency={currency} />
        </Section>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Section title={t('curve.title')} lead={t('curve.lead', { count: half?.accounts ?? 0, measure })}>
            <ShareCurve curve={latest.curve} run={latest.run} />
          </Section>
          <Moves latest={latest} nineBox={nineBox} currency={currency} />
        </SimpleGrid>
        <Section title={t('facts.title')}>
          <RunFacts run={latest.run} />
        </Section>
      </Stack>
    </>
  );
}

function NineBoxLead({ previous }: { readonly previous: string | undefined }) {
  const t = useTranslations('analysis.nineBox');
  const { day } = useFigures();
  return previous === undefined ? t('lead') : t('leadMoves', { since: day(previous) });
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={52} width="min(420px, 100%)" />
      <Skeleton height={380} />
      <Skeleton height={320} />
    </Stack>
  );
}
