import { Button, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { periodProblem, usualPeriod } from '@sleutel/domain/rehearsal';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCompanyDays } from '../../../lib/company-days.ts';
import { useFigures } from '../../../lib/figures.ts';
import { useMe } from '../../../lib/me.ts';
import { usePageSaving } from '../../../lib/page-saving.ts';
import { useRefusal } from '../../../lib/refusal.ts';
import { type RouterInputs, useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import type { Rehearsal } from './rehearsal-tab.tsx';

interface AskFormProps {
  readonly programmeId: string;
  readonly rehearsals: readonly Rehearsal[];
  readonly shown: Rehearsal | undefined;
}

const route = getRouteApi('/frame/programmes/$programmeId/rehearsal');

/** Which days to go through, and the rehearsals there are. */
export function AskForm({ programmeId, rehearsals, shown }: AskFormProps) {
  const t = useTranslations('rehearsal.ask');
  const me = useMe();
  const navigate = route.useNavigate();
  const { day } = useFigures();
  const save = usePageSaving();
  const today = useCompanyDays().today();
  const [period, setPeriod] = useState(() => shown ?? usualPeriod(today));
  const { from, until } = period;
  const problem = from && until ? periodProblem({ from, until }, today) : 'backwards';
  const ask = useAsk();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ programmeId, from, until });
  };
  const busy = rehearsals.some(({ state }) => state === 'waiting' || state === 'running');
  return (
    <Paper component="form" withBorder p="lg" onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed" maw={760}>
          {t('lead')}
        </Text>
        <Group align="flex-end" gap="md">
          <TextInput
            type="date"
            label={t('from')}
            value={from}
            max={today}
            onChange={({ currentTarget }) => setPeriod({ from: currentTarget.value, until })}
          />
          <TextInput
            type="date"
            label={t('until')}
            value={until}
            max={today}
            onChange={({ currentTarget }) => setPeriod({ from, until: currentTarget.value })}
          />
          {may(me.role, 'rehearsal.ask') && (
            <Button
              type="submit"
              loading={ask.isPending}
              disabled={problem !== null || busy || save.kind !== 'saved'}
            >
              {t('submit')}
            </Button>
          )}
          {rehearsals.length > 1 && (
            <NativeSelect
              label={t('earlier')}
              value={shown?.id ?? ''}
              onChange={({ currentTarget }) => void navigate({ search: { run: currentTarget.value } })}
              data={rehearsals.map(({ id, from: first, until: last, state }) => ({
                value: id,
                label: t('option', { from: day(first), until: day(last), state }),
              }))}
            />
          )}
        </Group>
        {problem && (
          <Text size="sm" c="dimmed" role="status">
            {t(`problem.${problem}`)}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function useAsk() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const navigate = route.useNavigate();
  const said = useRefusal();
  return useMutation({
    mutationFn: (wanted: RouterInputs['rehearsal']['ask']) => client.rehearsal.ask.mutate(wanted),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.rehearsal.list.pathKey() });
      await navigate({ search: {} });
    },
    onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
  });
}
