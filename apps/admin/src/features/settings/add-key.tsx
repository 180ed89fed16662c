import { Alert, Button, Group, Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { may, permissions, type Verb } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
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
  const common = useTranslations('common');
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
  const verbs = (Object.keys(permissions) as Verb[]).filter((verb) => may(me.role, verb)).sort();
  const all: readonly Scope[] = ['*', ...verbs];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const expiry = until === '' ? {} : { expiresAt: `${until}T23:59:59Z` };
    add.mutate({ name, scopes, ...expiry });
  };
  return (
    <Modal opened onClose={onClose} title={t('add')} closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {add.error && (
            <Alert color="red" role="alert">
              {said(add.error)}
            </Alert>
          )}
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
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" disabled={scopes.length === 0} loading={add.isPending}>
              {t('make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
