import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddDialog } from '../../../components/add-dialog.tsx';
import { useRefusal } from '../../../lib/refusal.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { type EndpointDraft, EndpointFields } from './endpoint-fields.tsx';

interface AddEndpointProps {
  readonly onClose: () => void;
  readonly onAdded: (secret: string) => void;
}

const blank: EndpointDraft = { name: '', url: '', types: [] };

export function AddEndpoint({ onClose, onAdded }: AddEndpointProps) {
  const t = useTranslations('webhook');
  const said = useRefusal();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(blank);
  const add = useMutation(
    trpc.webhook.addEndpoint.mutationOptions({
      onSuccess: async ({ secret }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.webhook.pathKey() });
        onAdded(secret);
      },
    }),
  );
  return (
    <AddDialog
      title={t('add')}
      adds={t('addIt')}
      refusal={add.error && said(add.error)}
      saving={add.isPending}
      disabled={draft.types.length === 0}
      begun={draft !== blank}
      onAdd={() => add.mutate({ ...draft, types: [...draft.types] })}
      onClose={onClose}
    >
      <EndpointFields draft={draft} onChange={setDraft} />
    </AddDialog>
  );
}
