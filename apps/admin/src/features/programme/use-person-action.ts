import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';

type PersonRow = RouterOutputs['enrolment']['list']['items'][number];

/** Takes somebody out of a programme, or has them begin it anew. */
export function usePersonAction({ id, visit, programme }: PersonRow) {
  const t = useTranslations('programme.person');
  const me = useMe();
  const trpc = useTRPC();
  const { enrolment } = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const act = useMutation({
    mutationFn: async (verb: 'leave' | 'restart'): Promise<number> => {
      if (verb === 'restart') return (await enrolment.restart.mutate({ enrolments: [{ id, visit }] })).done;
      return (await enrolment.leave.mutate({ programmeId: programme.id, enrolmentIds: [id] })).left;
    },
    onSuccess: (done, verb) => notifications.show({ message: t(done > 0 ? `${verb}Done` : 'notDone') }),
    onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.enrolment.pathKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    },
  });
  const allowed = { leave: may(me.role, 'enrolment.leave'), restart: may(me.role, 'enrolment.restart') };
  return { allowed, act };
}
