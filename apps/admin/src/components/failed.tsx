import { Button, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../lib/refusal.ts';
import { refusalOf } from '../lib/trpc.ts';
import { NotFound } from './not-found.tsx';

interface FailedProps {
  readonly error: unknown;
}

/** What happened, what is safe and what to do, instead of a screen that could not be shown. */
export function Failed({ error }: FailedProps) {
  const t = useTranslations('common');
  const said = useRefusal();
  const router = useRouter();
  const queryClient = useQueryClient();
  // An address with a mistyped id is an address of nothing.
  if (['NOT_FOUND', 'BAD_REQUEST'].includes(refusalOf(error).status)) return <NotFound />;
  const again = async () => {
    await queryClient.resetQueries();
    await router.invalidate();
  };
  return (
    <Stack align="flex-start" py="xl" maw={520} role="alert" data-failed>
      <Title order={1}>{t('failed.title')}</Title>
      <Text>{said(error)}</Text>
      <Button variant="default" onClick={() => void again()}>
        {t('retry')}
      </Button>
    </Stack>
  );
}
