import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../lib/refusal.ts';

/** Why a part of a screen is not there, in its place, with a way to ask for it again. */
export function PartFailed({ error }: { readonly error: unknown }) {
  const t = useTranslations('common');
  const said = useRefusal();
  const queryClient = useQueryClient();
  const again = () =>
    void queryClient.refetchQueries({
      type: 'active',
      predicate: ({ state }) => state.status === 'error',
    });
  return (
    <Group gap="sm" role="alert" data-failed>
      <Text>{said(error)}</Text>
      <Button variant="default" size="compact-sm" onClick={again}>
        {t('retry')}
      </Button>
    </Group>
  );
}
