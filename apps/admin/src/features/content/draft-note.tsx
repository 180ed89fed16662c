import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/refusal.ts';
import type { Draft } from './use-draft.ts';

/** Whether what is written is safe; after a conflict, the choice between the two. */
export function DraftNote({ draft }: { readonly draft: Draft }) {
  const t = useTranslations('content.draft');
  const said = useRefusal();
  const { state } = draft;
  if (state.kind === 'conflict') {
    return (
      <Alert role="alert" color="orange" title={t('conflict')}>
        <Group gap="sm" mt={4}>
          <Button size="compact-sm" variant="light" onClick={draft.takeTheirs}>
            {t('takeTheirs')}
          </Button>
          <Button size="compact-sm" variant="light" onClick={draft.keepMine}>
            {t('keepMine')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (state.kind === 'failed') {
    return (
      <Alert role="alert" color="red">
        {said(state.error)}
      </Alert>
    );
  }
  return (
    <Text size="xs" c="dimmed" role="status">
      {t(state.kind)}
    </Text>
  );
}
