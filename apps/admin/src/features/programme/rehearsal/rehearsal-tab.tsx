import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../../components/failed.tsx';
import { useProgramme } from '../../../lib/programme.ts';
import { type RouterOutputs, useTRPC } from '../../../lib/trpc.ts';
import { AskForm } from './ask-form.tsx';
import { RehearsalFailed } from './rehearsal-failed.tsx';
import { RehearsalResult } from './rehearsal-result.tsx';
import { RehearsalRunning } from './rehearsal-running.tsx';

export type Rehearsal = RouterOutputs['rehearsal']['get'];

const route = getRouteApi('/frame/programmes/$programmeId/rehearsal');

/** How often a rehearsal that plays is looked at, in milliseconds. */
const LOOK_MS = 1_000;

const isOpen = ({ state }: Rehearsal) => state === 'waiting' || state === 'running';

/** What would have happened, had this programme run in days that are over? */
export function RehearsalTab() {
  const programme = useProgramme();
  const { run } = route.useSearch();
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.rehearsal.list.queryOptions(
      { programmeId: programme.id },
      { refetchInterval: ({ state }) => (state.data?.some(isOpen) ? LOOK_MS : false) },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={420} />;
  const shown = data.find(({ id }) => id === run) ?? data[0];
  return (
    <Stack gap="lg">
      <AskForm programmeId={programme.id} rehearsals={data} shown={shown} />
      {shown ? <Shown rehearsal={shown} /> : <Nothing />}
    </Stack>
  );
}

function Shown({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const t = useTranslations('rehearsal');
  switch (rehearsal.state) {
    case 'waiting':
    case 'running':
      return <RehearsalRunning rehearsal={rehearsal} />;
    case 'cancelled':
      return <Text c="dimmed">{t('cancelled')}</Text>;
    case 'failed':
      return <RehearsalFailed rehearsal={rehearsal} />;
    case 'done':
      return <RehearsalResult key={rehearsal.id} rehearsal={rehearsal} />;
  }
}

function Nothing() {
  const t = useTranslations('rehearsal');
  return (
    <Text c="dimmed" maw={640}>
      {t('none')}
    </Text>
  );
}
