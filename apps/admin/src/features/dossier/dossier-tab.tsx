import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useOpenAccount } from '../../lib/account.ts';
import { AccountFields } from './account-fields.tsx';

const parts = ['description', 'history', 'organisation', 'surroundings', 'decisionNote'] as const;

/** What is written down of the account. */
export function DossierTab() {
  const t = useTranslations('account.page.dossier');
  const { dossier } = useOpenAccount().details;
  const written = parts.filter((part) => dossier[part]);
  return (
    <Stack gap="lg">
      <Section title={t('general')}>
        <AccountFields />
      </Section>
      <Section title={t('title')}>
        {written.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        <Stack component="dl" gap="sm" m={0}>
          {written.map((part) => (
            <div key={part}>
              <Text component="dt" size="sm" c="dimmed">
                {t(part)}
              </Text>
              <Text component="dd" m={0} maw="68ch">
                {dossier[part]}
              </Text>
            </div>
          ))}
        </Stack>
      </Section>
    </Stack>
  );
}
