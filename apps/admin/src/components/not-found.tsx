import { Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { AnchorLink } from './link.tsx';

export function NotFound() {
  const t = useTranslations('common.notFound');
  return (
    <Stack py="xl" maw={520} align="flex-start">
      <Title order={1}>{t('title')}</Title>
      <Text>{t('body')}</Text>
      <AnchorLink to="/">{t('home')}</AnchorLink>
    </Stack>
  );
}
