import { MultiSelect, TextInput } from '@mantine/core';
import { may, mayBeKeyed, permissions, type Verb } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddDialog } from '../../components/add-dialog.tsx';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

interface AddKeyProps {
  readonly onClose: () => void;
  readonly onAdded: (secret: string) => void;
}

type Scope = Verb | '*';

/** A key of one's own, for as much as it needs and no more. */
export function AddKey({ onClose, onAdded }: AddKeyProps) {
  const t = useTranslations('settings.keys');
  const me = useMe();
  const said = useRefusal();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['offer.redeem']);
  const [until, setUntil] = useState('');
  const add = useMutation(
    trpc.apiKey.add.mutationOptions({
      onSuccess: async ({ secret }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.apiKey.pathKey() });
        onAdded(secret);
      },
    }),
  );
  const verbs = (Object.keys(permissions) as Verb[])
    .filter((verb) => may(me.role, verb) && mayBeKeyed(verb))
    .sort();
  const all: readonly Scope[] = ['*', ...verbs];
  const submit = () => {
    add.mutate({ name, scopes, ...(until === '' ? {} : { lastDay: until }) });
  };
  return (
    <AddDialog
      title={t('add')}
      adds={t('make')}
      refusal={add.error && said(add.error)}
      saving={add.isPending}
      disabled={scopes.length === 0}
      begun={name.trim() !== '' || until !== ''}
      onAdd={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('name')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('scopes')}
        description={t('scopesNote')}
        searchable
        limit={60}
        data={all.map((value) => ({ value, label: value === '*' ? t('everything') : value }))}
        value={scopes}
        onChange={(chosen) => setScopes(all.filter((each) => chosen.includes(each)))}
      />
      <TextInput
        type="date"
        label={t('expires')}
        description={t('expiresNote')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </AddDialog>
  );
}
