import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { useRefusal } from '../refusal.ts';
import { type RouterInputs, useTRPC, useTRPCClient } from '../trpc.ts';

export type BulkUpdate = RouterInputs['account']['bulkUpdate'];
export type BulkChange = BulkUpdate['change'];

/** Changes many accounts at once, with a way back. */
export function useBulkUpdate(onDone?: () => void) {
  const t = useTranslations('accountList.bulk');
  const trpc = useTRPC();
  const client = useTRPCClient().account;
  const queryClient = useQueryClient();
  const said = useRefusal();
  const offerUndo = useOfferUndo();
  // Tasks, promises, meetings and plans may have changed hands along with the accounts.
  const readAnew = () => queryClient.invalidateQueries();
  return useMutation(
    trpc.account.bulkUpdate.mutationOptions({
      onSuccess: async ({ changeId, changed }) => {
        onDone?.();
        await readAnew();
        if (changed === 0) return void notifications.show({ message: t('same') });
        const undo = async () => {
          const { kept } = await client.undoBulk.mutate({ changeId });
          await readAnew();
          if (kept > 0) notifications.show({ message: t('kept', { count: kept }) });
          return undefined;
        };
        return offerUndo({ message: t('changed', { count: changed }), undo });
      },
      onError: (error) => notifications.show({ color: 'red', message: said(error) }),
    }),
  );
}
