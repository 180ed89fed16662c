import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

export function NotFound() {
  const t = useTranslations('common.notFound');
  return (
    <Stack component="main" p="xl" maw={520}>
      <Title order={1}>{t('title')}</Title>
      <Text>{t('body')}</Text>
      <Anchor component={Link} to="/">
        {t('home')}
      </Anchor>
    </Stack>
  );
}
