import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { SecretDialog } from '../secret-dialog.tsx';
import { ChangeEndpoint } from './change-endpoint.tsx';
import type { Endpoint } from './endpoint-state.tsx';
import { useEndpointDeeds } from './use-endpoint-deeds.ts';

type Asking = 'change' | 'secret' | 'remove';

/** What an administrator does with an endpoint. */
export function EndpointActions({ endpoint }: { readonly endpoint: Endpoint }) {
  const t = useTranslations('webhook');
  const { id, version, off } = endpoint;
  const [asking, setAsking] = useState<Asking | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const { sendTest, turn } = useEndpointDeeds();
  const close = () => setAsking(null);
  return (
    <Group gap="sm">
      <Button disabled={off !== null} loading={sendTest.isPending} onClick={() => sendTest.mutate({ id })}>
        {t('test')}
      </Button>
      <Button variant="default" onClick={() => setAsking('change')}>
        {t('change')}
      </Button>
      <Button variant="default" onClick={() => setAsking('secret')}>
        {t('newSecret')}
      </Button>
      <Button
        variant="default"
        loading={turn.isPending}
        onClick={() => turn.mutate({ id, version, on: off !== null })}
      >
        {t(off === null ? 'switchOff' : 'switchOn')}
      </Button>
      <Button variant="default" onClick={() => setAsking('remove')}>
        {t('remove')}
      </Button>
      {asking === 'change' && <ChangeEndpoint endpoint={endpoint} onClose={close} />}
      {asking === 'secret' && <NewSecret endpoint={endpoint} onClose={close} onMade={setSecret} />}
      {asking === 'remove' && <Remove endpoint={endpoint} onClose={close} />}
      {secret !== null && (
        <SecretDialog
          title={t('secret')}
          note={t('secretNote')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </Group>
  );
}

interface AskingProps {
  readonly endpoint: Endpoint;
  readonly onClose: () => void;
}

interface NewSecretProps extends AskingProps {
  readonly onMade: (secret: string) => void;
}

function NewSecret({ endpoint: { id, name }, onClose, onMade }: NewSecretProps) {
  const t = useTranslations('webhook');
  const { rotate } = useEndpointDeeds();
  const make = () => rotate.mutate({ id }, { onSuccess: ({ secret }) => onMade(secret), onSettled: onClose });
  return (
    <ConfirmDialog
      title={t('newSecretOf', { name })}
      confirm={t('makeSecret')}
      busy={rotate.isPending}
      onConfirm={make}
      onClose={onClose}
    >
      <Text>{t('newSecretLead')}</Text>
    </ConfirmDialog>
  );
}

function Remove({ endpoint: { id, name }, onClose }: AskingProps) {
  const t = useTranslations('webhook');
  const navigate = useNavigate();
  const { remove } = useEndpointDeeds();
  const go = () => remove.mutate({ id }, { onSuccess: () => void navigate({ to: '/settings/webhooks' }) });
  return (
    <ConfirmDialog
      title={t('removeOf', { name })}
      confirm={t('remove')}
      busy={remove.isPending}
      onConfirm={go}
      onClose={onClose}
    >
      <Text>{t('removeLead')}</Text>
    </ConfirmDialog>
  );
}
