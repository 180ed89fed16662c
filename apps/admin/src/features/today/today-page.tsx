import { Button, Grid, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { type DaySection, type SectionKind, sectionsOf } from './by-day.ts';
import { CalendarAddress } from './calendar-address.tsx';
import { FirstSteps } from './first-steps.tsx';
import { PortfolioColumn } from './portfolio-column.tsx';
import { TodayLines } from './today-lines.tsx';

export type Today = RouterOutputs['today']['get'];

const route = getRouteApi('/frame/');

/** What needs me now? */
export function TodayPage() {
  const { scope } = route.useSearch();
  const trpc = useTRPC();
  const input = scope === undefined ? {} : { scope };
  const { data, error } = useQuery(
    trpc.today.get.queryOptions(input, { placeholderData: (before) => before, refetchInterval: 60_000 }),
  );
  if (error && !data) return <Failed error={error} />;
  return data ? <Day today={data} /> : <Waiting />;
}

function Day({ today }: { readonly today: Today }) {
  const t = useTranslations('today');
  const lead = useLead();
  const { lines } = today;
  const sections = sectionsOf(lines, today.today);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={lead(sections, today.today)}
        actions={<Scope scope={today.scope} />}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 9 }}>
          <Stack gap="lg">
            <Reminders count={today.reminders} />
            {lines.length === 0 && <Nothing analysed={today.portfolio !== null} />}
            {sections.map((section) => (
              <TodayLines key={section.day ?? section.kind} section={section} today={today.today} />
            ))}
            {today.snoozed > 0 && (
              <Text size="sm" c="dimmed">
                {t('snoozed', { count: today.snoozed })}
              </Text>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 3 }}>
          <Stack gap="lg">
            <PortfolioColumn portfolio={today.portfolio} scope={today.scope} />
            <CalendarAddress />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

/** The day, and how much of it is spoken for. */
function useLead() {
  const t = useTranslations('today.lead');
  const { weekday } = useFigures();
  return (sections: readonly DaySection[], today: string): string => {
    const of = (kind: SectionKind) => sections.find((section) => section.kind === kind)?.lines ?? [];
    const meetings = of('today').filter(({ kind }) => kind === 'meeting').length;
    const due = of('today').length - meetings;
    return [
      weekday(today),
      t('late', { count: of('late').length }),
      meetings > 0 && t('meetings', { count: meetings }),
      due > 0 && t('due', { count: due }),
      of('waiting').length > 0 && t('waiting', { count: of('waiting').length }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

/** Nothing to do; where nothing has come in yet, with the way to begin. */
function Nothing({ analysed }: { readonly analysed: boolean }) {
  const t = useTranslations('today.empty');
  return <FirstSteps analysed={analysed} otherwise={<Empty title={t('title')}>{t('body')}</Empty>} />;
}

function Scope({ scope }: { readonly scope: Today['scope'] }) {
  const t = useTranslations('today.scope');
  const navigate = route.useNavigate();
  return (
    <SegmentedControl
      aria-label={t('label')}
      value={scope}
      data={(['mine', 'all'] as const).map((value) => ({ value, label: t(value) }))}
      onChange={(value) => void navigate({ search: { scope: value === 'mine' ? 'mine' : 'all' } })}
    />
  );
}

function Reminders({ count }: { readonly count: number }) {
  const t = useTranslations('today.reminders');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const see = useMutation(
    trpc.reminder.see.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.today.pathKey() }),
    }),
  );
  if (count === 0) return null;
  return (
    <Group gap="md" role="status">
      <Text>{t('raised', { count })}</Text>
      <Button variant="subtle" size="compact-sm" loading={see.isPending} onClick={() => see.mutate({})}>
        {t('seen')}
      </Button>
    </Group>
  );
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={56} width="min(480px, 100%)" />
      <Skeleton height={420} />
    </Stack>
  );
}
