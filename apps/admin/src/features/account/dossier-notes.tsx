import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { AccountDetails } from './account-page.tsx';

const parts = ['description', 'history', 'organisation', 'surroundings', 'decisionNote'] as const;

/** What is written down of the account. */
export function DossierNotes({ dossier }: { readonly dossier: AccountDetails['dossier'] }) {
  const t = useTranslations('account.page.dossier');
  const written = parts.filter((part) => dossier[part]);
  return (
    <>
      <Title order={2} mb="xs">
        {t('title')}
      </Title>
      {written.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      {written.map((part) => (
        <div key={part}>
          <Text size="sm" c="dimmed" mt="sm">
            {t(part)}
          </Text>
          <Text maw="68ch">{dossier[part]}</Text>
        </div>
      ))}
    </>
  );
}
