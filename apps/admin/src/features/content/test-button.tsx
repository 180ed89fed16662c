import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Language } from '@sleutel/domain/template';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useProgramme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { saveAll } from '../../lib/unsaved.ts';
import { useContentSearch, useIsWritten } from './use-content.ts';

interface TestButtonProps {
  readonly contentKey: string;
  readonly language: Language;
}

/** Sends the e-mail as it is shown to whoever presses it. */
export function TestButton({ contentKey, language }: TestButtonProps) {
  const t = useTranslations('content.test');
  const { id: programmeId } = useProgramme();
  const { search } = useContentSearch();
  const written = useIsWritten(contentKey, language);
  const said = useRefusal();
  const send = useMutation(
    useTRPC().content.sendTest.mutationOptions({
      onSuccess: ({ to, subject, transport }) =>
        notifications.show({
          message: t(transport === 'outbox' ? 'kept' : 'sent', { to, subject }),
          autoClose: 8_000,
        }),
      onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
    }),
  );
  const { account, contact } = search;
  const recipient = account && contact ? { recipient: { accountId: account, contactId: contact } } : {};
  return (
    <Button
      variant="default"
      leftSection={<IconSend size={16} />}
      disabled={!written}
      loading={send.isPending}
      onClick={() =>
        void saveAll().then((saved) => {
          if (saved) send.mutate({ programmeId, key: contentKey, language, ...recipient });
        })
      }
    >
      {t('send')}
    </Button>
  );
}
