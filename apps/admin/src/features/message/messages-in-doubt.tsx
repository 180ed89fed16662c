import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../lib/trpc.ts';

const question = { states: ['needsReview' as const], limit: 1 };

/** How many messages wait for somebody to say what became of them; nothing where none does. */
export function MessagesInDoubt({ onShow }: { readonly onShow: () => void }) {
  const t = useTranslations('message.inDoubt');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.message.list.queryOptions(question));
  if (!data || data.total === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconHelpCircle size={18} stroke={1.6} />} mb="md">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t('count', { count: data.total })}</Text>
        <Button size="xs" variant="default" onClick={onShow}>
          {t('show')}
        </Button>
      </Group>
    </Alert>
  );
}
