import { Alert, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Rehearsal } from './rehearsal-tab.tsx';

const REASONS = ['programme-problems', 'nobody-reachable', 'rehearsal-lost', 'rehearsal-too-long'] as const;

/** Why it came to nothing, and what to do about it. */
export function RehearsalFailed({ rehearsal: { failure } }: { readonly rehearsal: Rehearsal }) {
  const t = useTranslations('rehearsal.failed');
  const reason = REASONS.find((each) => each === failure?.reason) ?? 'other';
  return (
    <Alert color="red" title={t('title')}>
      <Text size="sm">{t(reason)}</Text>
    </Alert>
  );
}
