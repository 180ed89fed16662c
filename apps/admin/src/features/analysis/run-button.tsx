import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useOnce } from '../../lib/use-once.ts';

/** Analyses again, now. */
export function RunButton() {
  const t = useTranslations('analysis');
  const { day } = useFigures();
  const said = useRefusal();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const run = useMutation(
    trpc.analysis.run.mutationOptions({
      onSuccess: async ({ asOf, accounts }) => {
        await queryClient.invalidateQueries();
        notifications.show({ message: t('done', { accounts, asOf: day(asOf) }) });
      },
      onError: (error) => notifications.show({ color: 'red', message: said(error) }),
    }),
  );
  const { busy, once } = useOnce(() => run.mutateAsync({}).catch(() => undefined));
  return (
    <Button loading={busy} onClick={once}>
      {t('run')}
    </Button>
  );
}
