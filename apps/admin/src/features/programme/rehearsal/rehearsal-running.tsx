import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../../lib/figures.ts';
import { useMe } from '../../../lib/me.ts';
import { useRefusal } from '../../../lib/refusal.ts';
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import classes from './rehearsal.module.css';
import type { Rehearsal } from './rehearsal-tab.tsx';

/** How far it is, and a way to end it. */
export function RehearsalRunning({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { id, from, until, progress, state } = rehearsal;
  const t = useTranslations('rehearsal.running');
  const me = useMe();
  const { percent, day } = useFigures();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const cancel = useMutation({
    mutationFn: () => client.rehearsal.cancel.mutate({ id }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.rehearsal.list.pathKey() }),
    onError: (error) => notifications.show({ color: 'red', message: said(error) }),
  });
  return (
    <Stack gap="xs" maw={640}>
      <Text role="status">
        {state === 'waiting' ? t('waiting') : t('playing', { from: day(from), until: day(until) })}
      </Text>
      <progress className={classes.progress} value={progress} max={1} aria-label={t('label')}>
        {percent(progress)}
      </progress>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" className="figures">
          {percent(progress)}
        </Text>
        {may(me.role, 'rehearsal.cancel') && (
          <Button variant="default" size="xs" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('cancel')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
