import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMyself } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** Has everybody who signs in by password use two-factor authentication. `without` counts those who have none. */
export function TwoFactorForAll({ without }: { readonly without: number }) {
  const t = useTranslations('settings.people.forAll');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const { twoFactorEnabled } = useMyself();
  const { data: company } = useSuspenseQuery(trpc.company.get.queryOptions({}));
  const { signIn } = company.settings;
  const update = useMutation(
    trpc.company.update.mutationOptions({
      onSuccess: (changed) => {
        queryClient.setQueryData(trpc.company.get.queryKey({}), changed);
        notifications.show({ message: t('changed') });
      },
      onError: (error) => void notifications.show({ color: 'red', message: said(error) }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.company.pathKey() }),
    }),
  );
  // As it was put, until it is known whether it is so.
  const wanted = update.isPending ? update.variables.settings?.signIn?.twoFactorForAll : undefined;
  const mayAsk = signIn.twoFactorForAll || twoFactorEnabled;
  return (
    <Switch
      label={t('label')}
      description={mayAsk ? t('note', { count: without }) : t('ownFirst')}
      disabled={!mayAsk || update.isPending}
      checked={wanted ?? signIn.twoFactorForAll}
      onChange={(event) =>
        update.mutate({ settings: { signIn: { twoFactorForAll: event.currentTarget.checked } } })
      }
    />
  );
}
