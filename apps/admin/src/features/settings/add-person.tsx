import { NativeSelect, TextInput } from '@mantine/core';
import { Role } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddDialog } from '../../components/add-dialog.tsx';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

interface AddPersonProps {
  readonly onClose: () => void;
  readonly onAdded: (told: { readonly email: string; readonly password: string }) => void;
}

/** Somebody new of the company; their first password is shown once. */
export function AddPerson({ onClose, onAdded }: AddPersonProps) {
  const t = useTranslations('settings.people');
  const role = useTranslations('frame.roles');
  const said = useRefusal();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [person, setPerson] = useState({ name: '', email: '', title: '', role: 'viewer' as Role });
  const put = (part: Partial<typeof person>) => setPerson((old) => ({ ...old, ...part }));
  const add = useMutation(
    trpc.user.add.mutationOptions({
      onSuccess: async ({ user, password }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.user.pathKey() });
        onAdded({ email: user.email, password });
      },
    }),
  );
  const submit = () => {
    const { title, ...rest } = person;
    add.mutate({ ...rest, ...(title.trim() === '' ? {} : { title }) });
  };
  return (
    <AddDialog
      title={t('add')}
      adds={t('addThem')}
      refusal={add.error && said(add.error)}
      saving={add.isPending}
      begun={[person.name, person.email, person.title].some((each) => each.trim() !== '')}
      onAdd={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('name')}
        maxLength={200}
        value={person.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        required
        type="email"
        label={t('email')}
        maxLength={254}
        value={person.email}
        onChange={(event) => put({ email: event.currentTarget.value })}
      />
      <TextInput
        label={t('job')}
        maxLength={200}
        value={person.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('role')}
        data={Role.options.map((value) => ({ value, label: role(value) }))}
        value={person.role}
        onChange={(event) => put({ role: Role.parse(event.currentTarget.value) })}
      />
    </AddDialog>
  );
}
