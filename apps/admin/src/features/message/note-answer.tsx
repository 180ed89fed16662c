import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';
import type { Message } from './message-page.tsx';

/** An answer that came where nothing reads along is noted by whoever got it, knowing what follows. */
export function NoteAnswer({ message }: { readonly message: Message }) {
  const t = useTranslations('message.events.answer');
  const common = useTranslations('common');
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const note = useNote(message, close);
  const answered = message.events.some(({ kind, machine }) => kind === 'replied' && !machine);
  if (message.state !== 'sent' || answered || !may(me.role, 'message.noteAnswer')) return null;
  const names = { name: message.contact.name, account: message.account.name };
  return (
    <>
      <Button variant="default" mt="md" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={t('title', names)}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack gap="md">
          <Text>{t('body', names)}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button loading={note.isPending} onClick={() => note.mutate({ id: message.id })}>
              {t('submit')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function useNote({ account }: Message, onNoted: () => void) {
  const t = useTranslations('message.events.answer');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation(
    trpc.message.noteAnswer.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: t('done', { account: account.name }) });
        onNoted();
      },
      onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
}
