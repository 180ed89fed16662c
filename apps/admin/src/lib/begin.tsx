import { Group } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../components/link.tsx';
import { AddAccountButton } from './add-account/add-account-button.tsx';
import { useMe } from './me.ts';

/** From an empty screen to the import, for whoever may. */
export function BeginImport() {
  const t = useTranslations('common.begin');
  if (!may(useMe().role, 'import.upload')) return null;
  return <ButtonLink to="/imports">{t('import')}</ButtonLink>;
}

/** From an empty screen to accounts: all at once from a file, or one by hand. */
export function BeginAccounts() {
  return (
    <Group gap="sm" justify="center">
      <BeginImport />
      <AddAccountButton variant="default" />
    </Group>
  );
}

/** From an empty screen to a first programme, for whoever may. */
export function BeginProgramme() {
  const t = useTranslations('common.begin');
  if (!may(useMe().role, 'programme.draft')) return null;
  return <ButtonLink to="/programmes/new">{t('programme')}</ButtonLink>;
}
