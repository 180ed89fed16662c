import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';

interface PagerProps {
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ page, pages, onPage }: PagerProps) {
  const t = useTranslations('common');
  if (pages <= 1) return null;
  return (
    <Group justify="flex-end" mt="md" gap="sm">
      <Text size="sm" c="dimmed" className="figures">
        {t('page', { page, pages })}
      </Text>
      <Button variant="default" size="xs" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('previous')}
      </Button>
      <Button variant="default" size="xs" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('next')}
      </Button>
    </Group>
  );
}
