import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { AccountDetails } from '../../lib/account.ts';
import { NoteButton } from '../../lib/dealing/note-button.tsx';
import { HandOverButton } from '../../lib/hand-over/hand-over-button.tsx';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** What may be done with the account as a whole. */
export function AccountActions({ details: { account, snapshot } }: { readonly details: AccountDetails }) {
  const t = useTranslations('account.actions');
  const me = useMe();
  const mark = useMark();
  const key = !account.markedKey;
  // Whom the figures make a key account needs no mark.
  const marks = may(me.role, 'account.mark') && !(key && snapshot?.key);
  return (
    <Group gap="sm">
      {marks && (
        <Button
          variant="default"
          loading={mark.isPending}
          onClick={() => mark.mutate({ id: account.id, key })}
        >
          {t(key ? 'mark' : 'unmark')}
        </Button>
      )}
      {may(me.role, 'account.bulkUpdate') && <HandOverButton accountId={account.id} label={t('handOver')} />}
      <NoteButton />
    </Group>
  );
}

function useMark() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation(
    trpc.account.mark.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.account.pathKey() }),
      onError: (error) => notifications.show({ color: 'red', message: said(error) }),
    }),
  );
}
