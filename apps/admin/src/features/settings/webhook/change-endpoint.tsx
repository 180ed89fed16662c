import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AddDialog } from '../../../components/add-dialog.tsx';
import { FormConflict } from '../../../components/edit/form-conflict.tsx';
import { isSame, mergeParts } from '../../../lib/merge-designs.ts';
import { useRefusal } from '../../../lib/refusal.ts';
import type { Kept } from '../../../lib/shared-draft.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import { useSharedDraft } from '../../../lib/use-shared-draft.ts';
import { type EndpointDraft, EndpointFields } from './endpoint-fields.tsx';
import type { Endpoint } from './endpoint-state.tsx';

interface ChangeEndpointProps {
  readonly endpoint: Endpoint;
  readonly onClose: () => void;
}

/** Changes an endpoint, beside whatever somebody else changes of it at the same time. */
export function ChangeEndpoint({ endpoint, onClose }: ChangeEndpointProps) {
  const t = useTranslations('webhook');
  const said = useRefusal();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const draft = useEndpointDraft(endpoint);
  const { value, theirs, changed } = draft;
  const update = useMutation({
    mutationFn: draft.save,
    onSuccess: (done) => {
      if (!done) return;
      notifications.show({ message: t('changed') });
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.webhook.pathKey() }),
  });
  return (
    <AddDialog
      title={t('changeOf', { name: endpoint.name })}
      adds={t('save')}
      refusal={update.error && said(update.error)}
      saving={update.isPending}
      disabled={value.types.length === 0 || theirs !== null}
      begun={changed}
      onAdd={() => update.mutate()}
      onClose={onClose}
    >
      {theirs && <Clash mine={value} theirs={theirs} onChoose={draft.choose} />}
      <EndpointFields draft={value} onChange={draft.change} />
    </AddDialog>
  );
}

type AnyEndpoint = Endpoint | RouterOutputs['webhook']['listEndpoints'][number];

function keptOf({ name, url, types, version }: AnyEndpoint): Kept<EndpointDraft> {
  return { value: { name, url, types }, version };
}

function useEndpointDraft(endpoint: Endpoint) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { id } = endpoint;
  return useSharedDraft<EndpointDraft>({
    kept: keptOf(endpoint),
    merge: mergeParts,
    reason: 'webhook-changed',
    write: async ({ types, ...fields }, { version }) => {
      const set = { ...fields, types: [...types] };
      return keptOf(await client.webhook.updateEndpoint.mutate({ id, version, set }));
    },
    read: async () => {
      const options = trpc.webhook.listEndpoints.queryOptions({}, { staleTime: 0 });
      const now = (await queryClient.fetchQuery(options)).find((each) => each.id === id);
      return keptOf(now ?? endpoint);
    },
  });
}

interface ClashProps {
  readonly mine: EndpointDraft;
  readonly theirs: EndpointDraft;
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
}

function Clash({ mine, theirs, onChoose }: ClashProps) {
  const t = useTranslations('webhook');
  const texts = (['name', 'url'] as const)
    .filter((key) => mine[key] !== theirs[key])
    .map((key) => ({ label: t(key), mine: mine[key], theirs: theirs[key] }));
  const said = ({ types }: EndpointDraft) => types.map((type) => t(`type.${type}`)).join(', ');
  const types = isSame(mine.types, theirs.types)
    ? []
    : [{ label: t('types'), mine: said(mine), theirs: said(theirs) }];
  return <FormConflict fields={[...texts, ...types]} onChoose={onChoose} />;
}
