import { notifications } from '@mantine/notifications';
import type { Side } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';

export type ProgrammeAction =
  | { readonly verb: 'submit' | 'launch' | 'pause' | 'resume' | 'finish' }
  | { readonly verb: 'approve'; readonly side: Side; readonly contentHash: string }
  | { readonly verb: 'reject' | 'stop'; readonly reason: string };

/** Does something with a programme and shows how it stands afterwards, or says why it was not done. */
export function useProgrammeAction(id: string) {
  const t = useTranslations('programme.done');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation({
    mutationFn: (action: ProgrammeAction): Promise<Programme> => {
      switch (action.verb) {
        case 'approve': {
          const { side, contentHash } = action;
          return client.programme.approve.mutate({ id, side, contentHash });
        }
        case 'reject':
        case 'stop':
          return client.programme[action.verb].mutate({ id, reason: action.reason });
        default:
          return client.programme[action.verb].mutate({ id });
      }
    },
    onSuccess: async (programme, { verb }) => {
      queryClient.setQueryData(trpc.programme.get.queryKey({ id }), programme);
      notifications.show({ message: t(verb) });
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    },
    onError: async (error) => {
      notifications.show({ color: 'red', message: said(error), autoClose: 8_000 });
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    },
  });
}
