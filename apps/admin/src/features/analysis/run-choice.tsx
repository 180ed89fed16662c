import { Button, Group, NativeSelect } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { RunButton } from './run-button.tsx';

type Run = RouterOutputs['analysis']['list']['items'][number];

interface RunChoiceProps {
  readonly runs: readonly Run[];
  readonly run: { readonly id: string; readonly asOf: string };
  readonly previous: { readonly id: string; readonly asOf: string } | null;
}

/** Which analysis is looked at and what it is held against, the file of it, and a new one. */
export function RunChoice({ runs, run, previous }: RunChoiceProps) {
  const t = useTranslations('analysis.choice');
  const me = useMe();
  const navigate = useNavigate({ from: '/analysis' });
  const options = useRunOptions(runs);
  const choose = (part: { run?: string; against?: string }) =>
    void navigate({ search: (old) => ({ ...old, ...part }) });
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        label={t('run')}
        data={options}
        value={run.id}
        onChange={(event) => choose({ run: event.currentTarget.value })}
      />
      {previous && (
        <NativeSelect
          label={t('against')}
          data={options.filter(({ value }) => value !== run.id)}
          value={previous.id}
          onChange={(event) => choose({ against: event.currentTarget.value })}
        />
      )}
      {may(me.role, 'analysis.export') && (
        <Button
          component="a"
          variant="default"
          href={`/api/analyses/${run.id}.csv`}
          download
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
        >
          {t('csv')}
        </Button>
      )}
      {may(me.role, 'analysis.run') && <RunButton />}
    </Group>
  );
}

/** By their day; by the moment too where one day has several. */
function useRunOptions(runs: readonly Run[]) {
  const { day, moment } = useFigures();
  const often = (asOf: string) => runs.filter((each) => each.asOf === asOf).length > 1;
  return runs.map(({ id, asOf, createdAt }) => ({
    value: id,
    label: often(asOf) ? `${day(asOf)} (${moment(createdAt)})` : day(asOf),
  }));
}
