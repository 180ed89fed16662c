import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';

type PersonRow = RouterOutputs['enrolment']['list']['items'][number];

/** For somebody who waits for a person: once more where they stand, or on behind the step in the way. */
export function HeldActions({ row }: { readonly row: PersonRow }) {
  const t = useTranslations('programme.people');
  const me = useMe();
  const act = useHeldAction(row);
  if (row.state !== 'held' || !may(me.role, 'enrolment.retry')) return null;
  return (
    <Group gap={6}>
      {(['retry', 'skip'] as const).map((verb) => (
        <Button
          key={verb}
          size="compact-xs"
          variant="default"
          title={t(`${verb}Hint`)}
          aria-label={t(`${verb}Of`, { name: row.contact.name })}
          loading={act.isPending && act.variables === verb}
          onClick={() => act.mutate(verb)}
        >
          {t(verb)}
        </Button>
      ))}
    </Group>
  );
}

function useHeldAction({ id, visit }: PersonRow) {
  const t = useTranslations('programme.people');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation({
    mutationFn: (verb: 'retry' | 'skip') => client.enrolment[verb].mutate({ enrolments: [{ id, visit }] }),
    onSuccess: ({ done }, verb) => notifications.show({ message: t(done > 0 ? `${verb}Done` : 'notDone') }),
    onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.enrolment.pathKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    },
  });
}
