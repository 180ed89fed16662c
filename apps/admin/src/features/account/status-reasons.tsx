import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { AccountDetails } from '../../lib/account.ts';

interface StatusReasonsProps {
  readonly snapshot: NonNullable<AccountDetails['snapshot']>;
}

/** Why the account has its status, in sentences with the numbers they rest on. */
export function StatusReasons({ snapshot }: StatusReasonsProps) {
  const t = useTranslations('account');
  return (
    <Text mt={6} maw="76ch">
      {snapshot.reasons.map((reason) => t(`reason.${reason.code}`, { ...reason })).join(' ')}
    </Text>
  );
}
