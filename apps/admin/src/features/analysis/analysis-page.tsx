import { SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { toComparison } from './analysis-search.ts';
import { CellMoves } from './cell-moves.tsx';
import { KeyShare } from './key-share.tsx';
import { Moves } from './moves.tsx';
import { NineBox } from './nine-box.tsx';
import { NothingAnalysed } from './nothing-analysed.tsx';
import { RunChoice } from './run-choice.tsx';
import { RunFacts } from './run-facts.tsx';
import { RunHistory } from './run-history.tsx';
import { ShareCurve } from './share-curve.tsx';

const route = getRouteApi('/frame/analysis');
const mostRuns = 100;

/** Who carries us, and what moved? */
export function AnalysisPage() {
  const t = useTranslations('analysis');
  const trpc = useTRPC();
  const asked = toComparison(route.useSearch());
  const keep = { placeholderData: keepPreviousData };
  const latest = useQuery(trpc.analysis.latest.queryOptions(asked, keep));
  const nineBox = useQuery(trpc.analysis.nineBox.queryOptions(asked, keep));
  const runs = useQuery(trpc.analysis.list.queryOptions({ limit: mostRuns }));
  const company = useQuery(trpc.company.get.queryOptions({}));
  const error = latest.error ?? nineBox.error ?? company.error ?? runs.error;
  if (latest.data === undefined || nineBox.data === undefined || !company.data || !runs.data) {
    return error ? <Failed error={error} /> : <Waiting />;
  }
  if (latest.data === null || nineBox.data === null) {
    return (
      <>
        <PageHead title={t('title')} />
        <NothingAnalysed />
      </>
    );
  }
  return (
    <Shown
      latest={latest.data}
      nineBox={nineBox.data}
      runs={runs.data.items}
      currency={latest.data.run.totals.currency ?? company.data.currency}
    />
  );
}

interface ShownProps {
  readonly latest: NonNullable<RouterOutputs['analysis']['latest']>;
  readonly nineBox: NonNullable<RouterOutputs['analysis']['nineBox']>;
  readonly runs: RouterOutputs['analysis']['list']['items'];
  readonly currency: string;
}

function Shown({ latest, nineBox, runs, currency }: ShownProps) {
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
        actions={<RunChoice runs={runs} run={latest.run} previous={latest.previous} />}
      />
      <Stack gap="lg">
        {latest.ordersSince && latest.run.id === runs[0]?.id && <Text>{t('ordersSince')}</Text>}
        <Section title={t('nineBox.title')} lead={<NineBoxLead previous={nineBox.previous?.asOf} />}>
          <NineBox data={nineBox} limits={latest.run.parameters.abc} currency={currency} />
        </Section>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <CellMoves nineBox={nineBox} />
          <Moves latest={latest} currency={currency} />
          <Section title={t('curve.title')} lead={t('curve.lead', { count: half?.accounts ?? 0, measure })}>
            <ShareCurve curve={latest.curve} run={latest.run} />
          </Section>
          <Section
            title={t('keyShare.title')}
            lead={t('keyShare.lead', { share: percent(totals.keyAccounts.share), measure })}
          >
            <KeyShare runs={runs.filter((each) => each.measure === measure).toReversed()} />
          </Section>
        </SimpleGrid>
        <Section title={t('history.title')}>
          <RunHistory runs={runs} currency={currency} />
        </Section>
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
