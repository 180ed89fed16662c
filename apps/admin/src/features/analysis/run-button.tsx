import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

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
  return (
    <Button loading={run.isPending} onClick={() => run.mutate({})}>
      {t('run')}
    </Button>
  );
}
