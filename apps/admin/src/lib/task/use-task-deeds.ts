import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { useRefusal } from '../refusal.ts';
import { isDoneAlready, useTRPC, useTRPCClient } from '../trpc.ts';

/** Does something with a task and lets what shows it ask again; whether it was done. */
export function useTaskDeed(): (work: () => Promise<unknown>) => Promise<boolean> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return async (work) => {
    try {
      await work();
      return true;
    } catch (error) {
      const done = isDoneAlready(error);
      notifications.show({ ...(!done && { color: 'red' }), message: said(error) });
      return done;
    } finally {
      await Promise.all(
        [trpc.task.pathKey(), trpc.today.pathKey(), trpc.meeting.pathKey()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    }
  };
}

/** Ticks a task off and offers to take that back. */
export function useTickOff(): (id: string, title: string) => Promise<void> {
  const t = useTranslations('plan.task');
  const client = useTRPCClient();
  const deed = useTaskDeed();
  const offerUndo = useOfferUndo();
  return async (id, title) => {
    if (!(await deed(() => client.task.complete.mutate({ id })))) return;
    const reopen = async () => {
      await deed(() => client.task.reopen.mutate({ id }));
      return undefined;
    };
    offerUndo({ message: t('done', { title }), undo: reopen });
  };
}
