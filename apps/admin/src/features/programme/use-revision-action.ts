import { notifications } from '@mantine/notifications';
import type { Side } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';

export type RevisionAction =
  | { readonly verb: 'revise' | 'submit' }
  | { readonly verb: 'discard'; readonly edition: number }
  | { readonly verb: 'approve'; readonly side: Side; readonly contentHash: string }
  | { readonly verb: 'reject'; readonly reason: string };

/** Does something with the next version of a programme and shows how it stands, or says why it was not done. */
export function useRevisionAction(id: string) {
  const t = useTranslations('programmeEdit.revision.done');
  const trpc = useTRPC();
  const { programme } = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation({
    mutationFn: (action: RevisionAction): Promise<Programme> => {
      switch (action.verb) {
        case 'approve':
          return programme.approveRevision.mutate({ id, side: action.side, contentHash: action.contentHash });
        case 'reject':
          return programme.rejectRevision.mutate({ id, reason: action.reason });
        case 'submit':
          return programme.submitRevision.mutate({ id });
        case 'discard':
          return programme.discardRevision.mutate({ id, edition: action.edition });
        case 'revise':
          return programme.revise.mutate({ id });
      }
    },
    onSuccess: async (view, { verb }) => {
      queryClient.setQueryData(trpc.programme.get.queryKey({ id }), view);
      notifications.show({ message: t(verb) });
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    },
    onError: async (error) => {
      notifications.show({ color: 'red', message: said(error), autoClose: 8_000 });
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    },
  });
}
