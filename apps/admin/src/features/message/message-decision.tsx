import { Button, Radio, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { MessageVerdict } from '@sleutel/domain/message';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';
import type { Message } from './message-page.tsx';

/** Of a message that may or may not have left, a person says what became of it, knowing what follows. */
export function MessageDecision({ message }: { readonly message: Message }) {
  const t = useTranslations('message.decision');
  const me = useMe();
  const [verdict, setVerdict] = useState<MessageVerdict | null>(null);
  const settle = useSettle();
  if (message.state !== 'needsReview') return null;
  const allowed = may(me.role, 'message.settle');
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Stack gap="md" align="flex-start">
        <Radio.Group
          aria-label={t('title')}
          value={verdict}
          onChange={(value) => setVerdict(MessageVerdict.parse(value))}
        >
          <Stack gap="sm">
            {MessageVerdict.options.map((value) => (
              <Radio
                key={value}
                value={value}
                disabled={!allowed}
                label={t(`verdict.${value}`)}
                description={t(`follows.${value}`, { name: message.contact.name })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Button
          disabled={!allowed || verdict === null}
          loading={settle.isPending}
          onClick={() => verdict && settle.mutate({ id: message.id, verdict })}
        >
          {t('submit')}
        </Button>
      </Stack>
    </Section>
  );
}

function useSettle() {
  const t = useTranslations('message.decision.done');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation(
    trpc.message.settle.mutationOptions({
      onSuccess: (_, { verdict }) => notifications.show({ message: t(verdict) }),
      onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.message.pathKey() }),
    }),
  );
}
