import { Group, SegmentedControl, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '../../../components/empty.tsx';
import { Failed } from '../../../components/failed.tsx';
import { Section } from '../../../components/section.tsx';
import { useProgramme } from '../../../lib/programme.ts';
import { type RouterOutputs, useTRPC } from '../../../lib/trpc.ts';
import { ProgrammeStanding } from '../programme-standing.tsx';
import { ArmsTable } from './arms-table.tsx';
import { OrderCurve } from './order-curve.tsx';
import { usualDays, watchDays } from './result-search.ts';
import { RateVerdict, ValueVerdict } from './verdicts.tsx';
import { WaysByChance } from './ways.tsx';

export type Result = RouterOutputs['programme']['result'];

const route = getRouteApi('/frame/programmes/$programmeId/results');

/** Whether it earned anything: what the accounts written to did, against those held out. */
export function ResultsTab() {
  const t = useTranslations('result');
  const { days = usualDays } = route.useSearch();
  const { id } = useProgramme();
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.programme.result.queryOptions({ id, days }, { placeholderData: keepPreviousData }),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={480} />;
  const nobody = data.treated.accounts + data.heldOut.accounts === 0;
  return (
    <Stack gap="lg">
      <ProgrammeStanding />
      <WatchChoice days={days} />
      {nobody ? <Empty title={t('nobody')}>{t('nobodyNote')}</Empty> : <Outcome result={data} />}
      <WaysByChance days={days} />
    </Stack>
  );
}

function WatchChoice({ days }: { readonly days: number }) {
  const t = useTranslations('result');
  const navigate = route.useNavigate();
  const choose = (value: string) => {
    const chosen = watchDays.find((each) => String(each) === value);
    void navigate({ search: chosen === usualDays ? {} : { days: chosen }, replace: true });
  };
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed">
        {t('watched')}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t('watched')}
        data={watchDays.map((value) => ({ value: String(value), label: t('days', { days: value }) }))}
        value={String(days)}
        onChange={choose}
      />
    </Group>
  );
}

function Outcome({ result }: { readonly result: Result }) {
  const t = useTranslations('result');
  const { stillWatched, daysLeft, days, treated, heldOut } = result;
  const offersWithoutCost = treated.offersWithoutCost + heldOut.offersWithoutCost;
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <RateVerdict result={result} />
        <ValueVerdict result={result} />
      </SimpleGrid>
      {offersWithoutCost > 0 && <Text size="sm">{t('offersWithoutCost', { count: offersWithoutCost })}</Text>}
      {stillWatched > 0 && (
        <Text size="sm" c="dimmed">
          {t('stillWatched', { count: stillWatched, days, left: daysLeft })}
        </Text>
      )}
      <Section title={t('curve.title')} lead={t('curve.lead')}>
        <OrderCurve result={result} />
      </Section>
      <ArmsTable result={result} />
      <Text size="sm" c="dimmed" maw={760}>
        {t('method')}
      </Text>
    </>
  );
}
