import { notifications } from '@mantine/notifications';
import type { Side } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';

export type EndAction =
  | { readonly verb: 'move'; readonly endsAt: string | null; readonly version: number }
  | { readonly verb: 'approve'; readonly side: Side; readonly contentHash: string }
  | { readonly verb: 'withdraw' };

/** Moves the end of a programme that runs, or answers a proposal to, and says what came of it. */
export function useEndAction({ id }: Programme) {
  const t = useTranslations('programme.end.done');
  const trpc = useTRPC();
  const { programme } = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation({
    mutationFn: (action: EndAction): Promise<Programme> => {
      switch (action.verb) {
        case 'move':
          return programme.moveEnd.mutate({ id, version: action.version, endsAt: action.endsAt });
        case 'approve':
          return programme.approveEnd.mutate({ id, side: action.side, contentHash: action.contentHash });
        case 'withdraw':
          return programme.withdrawEnd.mutate({ id });
      }
    },
    onSuccess: async (view, { verb }) => {
      queryClient.setQueryData(trpc.programme.get.queryKey({ id }), view);
      notifications.show({ message: t(verb === 'move' && view.end?.proposal ? 'propose' : verb) });
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    },
    onError: async (error) => {
      notifications.show({ color: 'red', message: said(error), autoClose: 8_000 });
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    },
  });
}
