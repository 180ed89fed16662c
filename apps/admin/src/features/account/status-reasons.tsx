import { List, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { AccountDetails } from './account-page.tsx';

interface StatusReasonsProps {
  readonly snapshot: NonNullable<AccountDetails['snapshot']>;
}

/** Why the account has its status, in sentences with the numbers they rest on. */
export function StatusReasons({ snapshot }: StatusReasonsProps) {
  const t = useTranslations('account');
  return (
    <>
      <Title order={2} mb="xs">
        {t('page.why', { status: t(`status.${snapshot.status}`).toLowerCase() })}
      </Title>
      <List spacing={4}>
        {snapshot.reasons.map((reason) => (
          <List.Item key={reason.code}>{t(`reason.${reason.code}`, { ...reason })}</List.Item>
        ))}
      </List>
    </>
  );
}
