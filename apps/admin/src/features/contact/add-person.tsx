import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { BuyingRole, isPresent, type NewPerson } from '@sleutel/domain/contact';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../components/dialog.tsx';
import { useAskedClose, useUnsaved } from '../../lib/unsaved.ts';
import { type ContactMap, nameOf } from './contact-map.ts';
import { KnownPeople } from './known-people.tsx';
import { useMapActions } from './use-map-actions.ts';

/** Whom to add: in which role, under whom, and where on the map. */
export interface Addition {
  readonly role: BuyingRole | null;
  readonly reportsToId?: string;
  readonly at?: { readonly x: number; readonly y: number };
}

interface AddPersonProps {
  readonly map: ContactMap;
  readonly addition: Addition;
  readonly onClose: () => void;
  readonly onAdded: (contactId: string) => void;
}

/** Adds somebody to a map: a new person, or one who is known from another account. */
export function AddPerson({ map, addition, onClose, onAdded }: AddPersonProps) {
  const t = useTranslations('contact');
  const common = useTranslations('common');
  const act = useMapActions();
  const form = useForm({
    initialValues: {
      firstName: '',
      lastName: '',
      email: '',
      phone: '',
      title: '',
      role: addition.role ?? '',
      reportsToId: addition.reportsToId ?? '',
    },
    validate: {
      lastName: (value, { firstName, email }) =>
        value.trim() || firstName.trim() || email.trim() ? null : t('add.needsName'),
    },
  });
  const unsaved = form.isDirty();
  useUnsaved(unsaved);
  const close = useAskedClose(unsaved, onClose);
  const { role, reportsToId, firstName, lastName, email, phone, title } = form.values;
  const place = {
    accountId: map.account.id,
    reportsToId: reportsToId === '' ? null : reportsToId,
    at: addition.at ?? null,
  };
  const finish = (done: Awaited<ReturnType<typeof act>>) => {
    if (!done?.contactId) return;
    onAdded(done.contactId);
    onClose();
  };
  const chosenRole = BuyingRole.nullable().catch(null).parse(role);
  const addNew = async () => {
    const details: NewPerson = { firstName, lastName, email, phone, title, role: chosenRole };
    finish(await act({ verb: 'add', input: { ...place, details } }));
  };
  const addKnown = async (contactId: string) => {
    const details = { role: chosenRole, ...(title.trim() ? { title } : {}) };
    finish(await act({ verb: 'add', input: { ...place, contactId, details } }));
  };
  const typed =
    [firstName, lastName]
      .map((part) => part.trim())
      .join(' ')
      .trim() || email.trim();
  return (
    <Dialog
      onClose={close}
      title={t('add.title', { account: map.account.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={form.onSubmit(() => void addNew())}>
        <Stack gap="md">
          <Group grow gap="md">
            <TextInput label={t('field.firstName')} data-autofocus {...form.getInputProps('firstName')} />
            <TextInput label={t('field.lastName')} {...form.getInputProps('lastName')} />
          </Group>
          <TextInput label={t('field.email')} type="email" {...form.getInputProps('email')} />
          <Group grow gap="md">
            <TextInput label={t('field.phone')} type="tel" maxLength={60} {...form.getInputProps('phone')} />
            <TextInput label={t('field.title')} {...form.getInputProps('title')} />
          </Group>
          <RoleAndSuperior map={map} form={form} />
          <KnownPeople query={typed} map={map} onChoose={(id) => void addKnown(id)} />
          <Group justify="flex-end" gap="sm">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('add.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface RoleAndSuperiorProps {
  readonly map: ContactMap;
  readonly form: { readonly getInputProps: (name: 'role' | 'reportsToId') => object };
}

function RoleAndSuperior({ map, form }: RoleAndSuperiorProps) {
  const t = useTranslations('contact');
  const roleName = useTranslations('account.role');
  const superiors = map.people.filter(isPresent);
  return (
    <Group grow gap="md">
      <NativeSelect
        label={t('field.role')}
        data={[
          { value: '', label: t('noRole') },
          ...BuyingRole.options.map((value) => ({ value, label: roleName(value) })),
        ]}
        {...form.getInputProps('role')}
      />
      <NativeSelect
        label={t('field.reportsTo')}
        data={[
          { value: '', label: t('noSuperior') },
          ...superiors.map((card) => ({ value: card.contactId, label: nameOf(card) })),
        ]}
        {...form.getInputProps('reportsToId')}
      />
    </Group>
  );
}
