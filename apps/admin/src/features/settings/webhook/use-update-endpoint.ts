import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../lib/trpc.ts';

/** Changes an endpoint, or switches it off and on, and says so. */
export function useUpdateEndpoint() {
  const t = useTranslations('webhook');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.webhook.updateEndpoint.mutationOptions({
      onSuccess: (_endpoint, { set: { on } }) => {
        const done = on === undefined ? 'changed' : on ? 'switchedOn' : 'switchedOff';
        notifications.show({ message: t(done) });
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.webhook.pathKey() }),
    }),
  );
}
