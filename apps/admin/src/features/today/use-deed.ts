import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { promiseKeeping } from '../../lib/promise-keeping.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';

/** Does something with a line, shows the list without it, and offers to take it back. */
export function useDeed(title: string) {
  const t = useTranslations('today.said');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const offerUndo = useOfferUndo();
  const again = () => queryClient.invalidateQueries({ queryKey: trpc.today.pathKey() });
  const run = async (message: string, work: () => Promise<unknown>, back: () => Promise<unknown>) => {
    try {
      await work();
      await again();
      offerUndo({
        message,
        undo: async () => {
          await back();
          await again();
          return undefined;
        },
      });
    } catch (error) {
      notifications.show({ color: 'red', message: said(error) });
    }
  };
  return {
    complete: (id: string) =>
      void run(
        t('done', { title }),
        () => client.task.complete.mutate({ id }),
        () => client.task.reopen.mutate({ id }),
      ),
    keep: (id: string, version: number) => {
      const { keep, takeBack } = promiseKeeping(client, { id, version });
      void run(t('kept', { title }), keep, takeBack);
    },
    see: (commentId: string, ofProgramme: boolean) => {
      const { seeMention } = ofProgramme ? client.programme : client.plan;
      void run(
        t('seen'),
        () => seeMention.mutate({ commentId }),
        () => seeMention.mutate({ commentId, seen: false }),
      );
    },
    snooze: (line: string, until: string) =>
      void run(
        t('later', { title }),
        () => client.today.snooze.mutate({ line, until }),
        () => client.today.snooze.mutate({ line, until: null }),
      ),
  };
}
