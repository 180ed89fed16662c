import { Button, Stack, Text, Title } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { refusalOf } from '../lib/trpc.ts';

interface FailedProps {
  readonly error: unknown;
}

/** What happened, what is safe and what to do, instead of a screen that could not be shown. */
export function Failed({ error }: FailedProps) {
  const t = useTranslations('common');
  const router = useRouter();
  const { status, message } = refusalOf(error);
  return (
    <Stack align="flex-start" py="xl" maw={520}>
      <Title order={1}>{t('failed.title')}</Title>
      <Text>{said(status, message, t)}</Text>
      <Button variant="default" onClick={() => void router.invalidate()}>
        {t('retry')}
      </Button>
    </Stack>
  );
}

function said(status: string, message: string, t: ReturnType<typeof useTranslations<'common'>>): string {
  if (status === 'UNREACHABLE') return t('failed.unreachable');
  if (status === 'FORBIDDEN') return t('failed.forbidden');
  return status === 'INTERNAL_SERVER_ERROR' || status === 'UNKNOWN' ? t('failed.broken') : message;
}
