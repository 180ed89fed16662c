import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { onTop } from '../../../lib/on-top.ts';
import { useRefusal } from '../../../lib/refusal.ts';
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import type { Endpoint } from './endpoint-state.tsx';

/** What is done with an endpoint beside changing its words; a refusal is said at once. */
export function useEndpointDeeds() {
  const t = useTranslations('webhook');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const onError = (error: unknown) => void notifications.show({ color: 'red', message: said(error) });
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.webhook.pathKey() });
  const sendTest = useMutation(
    trpc.webhook.sendTest.mutationOptions({
      onSuccess: () => void notifications.show({ message: t('testSent') }),
      onError,
      onSettled,
    }),
  );
  const resend = useMutation(
    trpc.webhook.resend.mutationOptions({
      onSuccess: ({ events }) =>
        void notifications.show({ message: t('deliveries.resent', { count: events }) }),
      onError,
      onSettled,
    }),
  );
  const turn = useMutation({
    mutationFn: ({ id, version, on }: Pick<Endpoint, 'id' | 'version'> & { readonly on: boolean }) =>
      onTop({ id, version }, (newest) =>
        client.webhook.updateEndpoint.mutate({ id, version: newest, set: { on } }),
      ),
    onSuccess: ({ off }) =>
      void notifications.show({ message: t(off === null ? 'switchedOn' : 'switchedOff') }),
    onError,
    onSettled,
  });
  const rotate = useMutation(trpc.webhook.rotateSecret.mutationOptions({ onError, onSettled }));
  const remove = useMutation(
    trpc.webhook.removeEndpoint.mutationOptions({
      // What it was told is asked for no more: it is gone with it.
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.webhook.listEndpoints.queryKey() }),
      onError,
    }),
  );
  return { sendTest, resend, turn, rotate, remove };
}
