import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';

/** Says of two accounts that they are not the same, and offers to take it back. */
export function useDismiss() {
  const t = useTranslations('duplicate');
  const me = useMe();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const offerUndo = useOfferUndo();
  const again = () => queryClient.invalidateQueries({ queryKey: trpc.duplicate.pathKey() });
  const dismiss = async (accountIds: [string, string]) => {
    try {
      await client.duplicate.dismiss.mutate({ accountIds });
      await again();
      offerUndo({
        message: t('dismissed'),
        undo: async () => {
          await client.duplicate.proposeAgain.mutate({ accountIds });
          await again();
          return undefined;
        },
      });
    } catch (error) {
      notifications.show({ color: 'red', message: said(error) });
    }
  };
  return {
    mayDismiss: may(me.role, 'duplicate.dismiss'),
    dismiss: (accountIds: [string, string]) => void dismiss(accountIds),
  };
}
