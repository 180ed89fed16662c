import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** What an administrator does with somebody's access; it holds from their next click on. */
export function useUserDeeds(
  onPassword: (told: { readonly email: string; readonly password: string }) => void,
) {
  const t = useTranslations('settings.people');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const onError = (error: unknown) => void notifications.show({ color: 'red', message: said(error) });
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.user.pathKey() });
  const update = useMutation(
    trpc.user.update.mutationOptions({
      // One after the other, so that the last choice holds.
      scope: { id: 'access' },
      onSuccess: ({ name }) => void notifications.show({ message: t('changed', { name }) }),
      onError,
      onSettled,
    }),
  );
  const setPassword = useMutation(
    // The password that is shown last is the one that holds.
    trpc.user.setPassword.mutationOptions({
      scope: { id: 'password' },
      onSuccess: onPassword,
      onError,
      onSettled,
    }),
  );
  const switchOffTwoFactor = useMutation(
    trpc.user.switchOffTwoFactor.mutationOptions({
      onSuccess: ({ name }) => void notifications.show({ message: t('changed', { name }) }),
      onError,
      onSettled,
    }),
  );
  const unlink = useMutation(
    trpc.user.unlink.mutationOptions({
      onSuccess: ({ name }) => void notifications.show({ message: t('changed', { name }) }),
      onError,
      onSettled,
    }),
  );
  return {
    unlink: (id: string) => unlink.mutate({ id }),
    switchOffTwoFactor: (id: string) => switchOffTwoFactor.mutate({ id }),
    update: update.mutate,
    /** What is being changed right now. */
    changing: update.isPending ? update.variables : null,
    setPassword: (id: string) => {
      if (!setPassword.isPending) setPassword.mutate({ id });
    },
  };
}
