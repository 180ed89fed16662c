import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** Does something with a meeting and lets what shows it ask again; undefined where it was refused, which is said. */
export function useMeetingDeed(): <Done>(work: () => Promise<Done>) => Promise<Done | undefined> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return async (work) => {
    try {
      return await work();
    } catch (error) {
      notifications.show({ color: 'red', message: said(error), autoClose: 8_000 });
      return undefined;
    } finally {
      await Promise.all(
        [trpc.meeting.pathKey(), trpc.today.pathKey(), trpc.account.pathKey()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    }
  };
}
