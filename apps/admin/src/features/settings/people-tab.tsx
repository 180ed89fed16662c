import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { may, Role } from '@sleutel/domain/user';
import { IconUserPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Face } from '../../components/face.tsx';
import { Mark } from '../../components/mark.tsx';
import { useMe } from '../../lib/me.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { AddPerson } from './add-person.tsx';
import { type PersonDeed, PersonDeeds } from './person-deeds.tsx';
import { PhotoDialog } from './photo-dialog.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { TwoFactorForAll } from './two-factor-for-all.tsx';
import { useUserDeeds } from './use-user-deeds.ts';

type User = RouterOutputs['user']['list'][number];

/** Who works with it, and what they may do. */
export function PeopleTab() {
  const t = useTranslations('settings.people');
  const me = useMe();
  const { data } = useSuspenseQuery(useTRPC().user.list.queryOptions({}));
  const [adding, setAdding] = useState(false);
  const [pictured, setPictured] = useState<User | null>(null);
  const [secret, setSecret] = useState<{ readonly email: string; readonly password: string } | null>(null);
  const [phoneless, setPhoneless] = useState<User | null>(null);
  const [unlinked, setUnlinked] = useState<User | null>(null);
  const deeds = useUserDeeds(setSecret);
  const columns = usePeopleColumns(deeds, {
    onPhoto: setPictured,
    onPhoneless: setPhoneless,
    onUnlink: setUnlinked,
  });
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text c="dimmed">
          {t('lead', { count: data.filter(({ disabledAt }) => disabledAt === null).length })}
        </Text>
        {may(me.role, 'user.add') && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </Group>
      {may(me.role, 'company.update') && (
        <TwoFactorForAll
          without={data.filter((each) => each.disabledAt === null && !each.twoFactorEnabled).length}
        />
      )}
      <DataTable caption={t('title')} columns={columns} rows={data} rowKey={(row) => row.id} />
      {adding && (
        <AddPerson
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false);
            setSecret(added);
          }}
        />
      )}
      {pictured && <PhotoDialog user={pictured} onClose={() => setPictured(null)} />}
      {phoneless && (
        <ConfirmDialog
          title={t('switchOffTitle', { name: phoneless.name })}
          confirm={t('switchOffDo')}
          onConfirm={() => {
            deeds.switchOffTwoFactor(phoneless.id);
            setPhoneless(null);
          }}
          onClose={() => setPhoneless(null)}
        >
          <Text>{t('switchOffNote')}</Text>
        </ConfirmDialog>
      )}
      {unlinked && (
        <ConfirmDialog
          title={t('unlinkTitle', { name: unlinked.name })}
          confirm={t('unlinkDo')}
          onConfirm={() => {
            deeds.unlink(unlinked.id);
            setUnlinked(null);
          }}
          onClose={() => setUnlinked(null)}
        >
          <Text>{t('unlinkNote')}</Text>
        </ConfirmDialog>
      )}
      {secret && (
        <SecretDialog
          title={t('password', { email: secret.email })}
          note={t('passwordNote')}
          secret={secret.password}
          onClose={() => setSecret(null)}
        />
      )}
    </Stack>
  );
}

type Chosen = (user: User) => void;

interface Asking {
  readonly onPhoto: Chosen;
  readonly onPhoneless: Chosen;
  readonly onUnlink: Chosen;
}

function usePeopleColumns(
  { update, changing, setPassword }: ReturnType<typeof useUserDeeds>,
  { onPhoto, onPhoneless, onUnlink }: Asking,
): Column<User, never>[] {
  const t = useTranslations('settings.people');
  const role = useTranslations('frame.roles');
  const me = useMe();
  const editable = may(me.role, 'user.update');
  const deedsOf = (row: User): readonly PersonDeed[] => {
    const { id, name, disabledAt } = row;
    const isMe = id === me.id;
    type Key = 'photo' | 'newPassword' | 'switchOff' | 'unlink' | 'shutOut' | 'letIn';
    const deed = (key: Key, act: () => void) => [{ key, label: t(key), name: t(`${key}Of`, { name }), act }];
    return [
      ...deed('photo', () => onPhoto(row)),
      ...deed('newPassword', () => setPassword(id)),
      ...(row.twoFactorEnabled && !isMe ? deed('switchOff', () => onPhoneless(row)) : []),
      ...(row.linked ? deed('unlink', () => onUnlink(row)) : []),
      ...(isMe
        ? []
        : deed(disabledAt ? 'letIn' : 'shutOut', () => update({ id, disabled: disabledAt === null }))),
    ];
  };
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ name, image, disabledAt }) => (
        <Group component="span" gap="xs" wrap="nowrap">
          <Face name={name} image={image} />
          <Text span inherit {...(disabledAt === null ? { fw: 550 } : { c: 'dimmed' })}>
            {name}
          </Text>
        </Group>
      ),
    },
    { key: 'title', title: t('job'), from: 'wide', cell: ({ title }) => title ?? '–' },
    { key: 'email', title: t('email'), from: 'desk', cell: ({ email }) => email },
    {
      key: 'role',
      title: t('role'),
      cell: (row) =>
        editable ? (
          <NativeSelect
            size="xs"
            miw={128}
            aria-label={t('roleOf', { name: row.name })}
            data={Role.options.map((value) => ({ value, label: role(value) }))}
            value={(changing?.id === row.id && changing.role) || row.role}
            onChange={(event) => update({ id: row.id, role: Role.parse(event.currentTarget.value) })}
          />
        ) : (
          role(row.role)
        ),
    },
    ...(editable
      ? [
          {
            key: 'twoFactor',
            title: t('twoFactor'),
            from: 'tablet' as const,
            cell: (row: User) => (
              <Mark
                shape={row.twoFactorEnabled ? 'full' : 'ring'}
                colour={row.twoFactorEnabled ? 'var(--active)' : 'var(--muted)'}
              >
                {t(twoFactorOf(row))}
              </Mark>
            ),
          },
          {
            key: 'deeds',
            title: t('deeds'),
            from: 'tablet' as const,
            beneath: (row: User) => (
              <Group component="span" gap="xs">
                {t('twoFactor')}: {t(twoFactorOf(row))}
                <PersonDeeds of={row.name} deeds={deedsOf(row)} />
              </Group>
            ),
            cell: (row: User) => <PersonDeeds of={row.name} deeds={deedsOf(row)} />,
          },
        ]
      : []),
  ];
}

function twoFactorOf({ twoFactorEnabled }: User) {
  return twoFactorEnabled ? 'twoFactorOn' : 'twoFactorOff';
}
