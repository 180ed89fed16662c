import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { AddKey } from './add-key.tsx';
import { SecretDialog } from './secret-dialog.tsx';

type Key = RouterOutputs['apiKey']['list'][number];

/** What other programs come in with. */
export function KeysTab() {
  const t = useTranslations('settings.keys');
  const me = useMe();
  const { data } = useSuspenseQuery(useTRPC().apiKey.list.queryOptions({}));
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const columns = useKeyColumns();
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text c="dimmed" maw={640}>
          {t('lead')}{' '}
          <Anchor href="/api/openapi.json" target="_blank" inherit td="underline">
            {t('description')}
          </Anchor>
        </Text>
        {may(me.role, 'apiKey.add') && (
          <Button leftSection={<IconKey size={16} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </Group>
      {data.length === 0 ? (
        <Empty title={t('none')}>{t('noneNote')}</Empty>
      ) : (
        <DataTable caption={t('title')} columns={columns} rows={data} rowKey={(row) => row.id} />
      )}
      {adding && (
        <AddKey
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false);
            setSecret(added);
          }}
        />
      )}
      {secret !== null && (
        <SecretDialog
          title={t('secret')}
          note={t('secretNote')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </Stack>
  );
}

function useKeyColumns(): Column<Key, never>[] {
  const t = useTranslations('settings.keys');
  const { moment } = useFigures();
  const revoke = useRevoke();
  const standing = ({ revokedAt, expiresAt }: Key) => {
    if (revokedAt !== null) return t('revoked', { when: moment(revokedAt) });
    return expiresAt === null ? t('lasts') : t('until', { when: moment(expiresAt) });
  };
  return [
    { key: 'name', title: t('name'), cell: ({ name }) => name },
    { key: 'prefix', title: t('begins'), from: 'tablet', cell: ({ prefix }) => <code>{prefix}…</code> },
    { key: 'user', title: t('actsFor'), from: 'tablet', cell: ({ user }) => user.name },
    {
      key: 'scopes',
      title: t('scopes'),
      from: 'desk',
      cell: ({ scopes }) => (scopes.includes('*') ? t('everything') : scopes.join(', ')),
    },
    {
      key: 'used',
      title: t('used'),
      from: 'desk',
      numeric: true,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('never') : moment(lastUsedAt)),
    },
    { key: 'standing', title: t('standing'), cell: standing },
    {
      key: 'revoke',
      title: t('deeds'),
      cell: ({ id, name, revokedAt }) =>
        revokedAt === null && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('revokeOf', { name })}
            onClick={() => revoke(id)}
          >
            {t('revoke')}
          </Button>
        ),
    },
  ];
}

function useRevoke(): (id: string) => void {
  const t = useTranslations('settings.keys');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const { mutate } = useMutation(
    trpc.apiKey.revoke.mutationOptions({
      onSuccess: () => void notifications.show({ message: t('revokeDone') }),
      onError: (error) => void notifications.show({ color: 'red', message: said(error) }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.apiKey.pathKey() }),
    }),
  );
  return (id) => mutate({ id });
}
