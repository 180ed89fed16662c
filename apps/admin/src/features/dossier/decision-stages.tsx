import { ActionIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useAccountPeople } from '../../lib/dealing/use-account-people.ts';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { RowList } from '../../lib/rows/row-list.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { RowsShown } from './rows-shown.tsx';

interface OfAccount {
  readonly accountId: string;
}

/** How it decides, stage after stage, with who takes part. */
export function DecisionStages({ accountId }: OfAccount) {
  const t = useTranslations('dossier.decisionStage');
  const trpc = useTRPC();
  const people = useAccountPeople();
  const rows = useQuery(trpc.decisionStage.list.queryOptions({ accountId }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="decisionStage"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          name={({ name }) => name}
          actions={({ id, name }) => (
            <Move accountId={accountId} ids={items.map((each) => each.id)} id={id} name={name} />
          )}
          fields={[
            { key: 'name', label: t('name'), kind: 'text', required: true },
            { key: 'days', label: t('days'), kind: 'whole', min: 0, max: 3_650 },
            { key: 'contactIds', label: t('contactIds'), kind: 'choices', choices: people },
            { key: 'note', label: t('note'), kind: 'long', wide: true },
          ]}
        />
      )}
    </RowsShown>
  );
}

interface MoveProps extends OfAccount {
  readonly ids: readonly string[];
  readonly id: string;
  readonly name: string;
}

/** Two buttons that put a stage before or after its neighbour. */
function Move({ accountId, ids, id, name }: MoveProps) {
  const t = useTranslations('dossier.decisionStage');
  const me = useMe();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const order = useMutation(
    trpc.decisionStage.order.mutationOptions({
      scope: { id: `stages of ${accountId}` },
      // Shown at once: who moves a stage twice moves it from where they put it.
      onMutate: async ({ ids: wanted }) => {
        const queryKey = trpc.decisionStage.list.queryKey({ accountId });
        await queryClient.cancelQueries({ queryKey });
        queryClient.setQueryData(
          queryKey,
          (known) =>
            known && {
              ...known,
              items: known.items.toSorted((one, other) => wanted.indexOf(one.id) - wanted.indexOf(other.id)),
            },
        );
      },
      onError: (error) => notifications.show({ color: 'red', message: said(error) }),
      onSettled: async () => {
        // While a later order is under way, what is read shows an older one.
        if (queryClient.isMutating({ mutationKey: trpc.decisionStage.order.mutationKey() }) > 1) return;
        await queryClient.invalidateQueries({ queryKey: trpc.decisionStage.pathKey() });
      },
    }),
  );
  if (!may(me.role, 'decisionStage.order')) return null;
  const at = ids.indexOf(id);
  const to = (place: number) => {
    const others = ids.filter((each) => each !== id);
    order.mutate({ accountId, ids: others.toSpliced(place, 0, id) });
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={at === 0}
        aria-label={t('up', { name })}
        onClick={() => to(at - 1)}
      >
        <IconArrowUp size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={at === ids.length - 1}
        aria-label={t('down', { name })}
        onClick={() => to(at + 1)}
      >
        <IconArrowDown size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </>
  );
}
