import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddDialog } from '../../../components/add-dialog.tsx';
import { onTop } from '../../../lib/on-top.ts';
import { useRefusal } from '../../../lib/refusal.ts';
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import { type EndpointDraft, EndpointFields } from './endpoint-fields.tsx';
import type { Endpoint } from './endpoint-state.tsx';

interface ChangeEndpointProps {
  readonly endpoint: Endpoint;
  readonly onClose: () => void;
}

export function ChangeEndpoint({ endpoint, onClose }: ChangeEndpointProps) {
  const t = useTranslations('webhook');
  const said = useRefusal();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const client = useTRPCClient();
  const { id, name, url, types } = endpoint;
  const [before] = useState<EndpointDraft>({ name, url, types });
  const [draft, setDraft] = useState(before);
  const update = useMutation({
    mutationFn: (set: EndpointDraft) =>
      onTop(endpoint, (version) =>
        client.webhook.updateEndpoint.mutate({ id, version, set: { ...set, types: [...set.types] } }),
      ),
    onSuccess: () => {
      notifications.show({ message: t('changed') });
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.webhook.pathKey() }),
  });
  const save = () => update.mutate(draft);
  return (
    <AddDialog
      title={t('changeOf', { name })}
      adds={t('save')}
      refusal={update.error && said(update.error)}
      saving={update.isPending}
      disabled={draft.types.length === 0}
      begun={draft !== before}
      onAdd={save}
      onClose={onClose}
    >
      <EndpointFields draft={draft} onChange={setDraft} />
    </AddDialog>
  );
}
