import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** Merges two accounts and opens the one that stays. */
export function useMerge() {
  const t = useTranslations('duplicate');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const said = useRefusal();
  return useMutation(
    trpc.duplicate.merge.mutationOptions({
      onSuccess: async ({ id, moved }) => {
        await navigate({ to: '/accounts/$accountId', params: { accountId: id } });
        await queryClient.invalidateQueries();
        const count = Object.values(moved).reduce((sum, each) => sum + each, 0);
        notifications.show({ message: t('merged', { count }) });
      },
      onError: async (error) => {
        notifications.show({ color: 'red', message: said(error) });
        await queryClient.invalidateQueries({ queryKey: trpc.duplicate.pathKey() });
      },
    }),
  );
}
