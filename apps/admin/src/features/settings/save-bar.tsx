import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './settings.module.css';
import type { CompanyDraft } from './use-company-draft.ts';

/** Stays at hand while something is changed; nothing is kept before it is asked for. */
export function SaveBar({ draft }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.save');
  if (!draft.editable || Object.keys(draft.change).length === 0) return null;
  const unfit = Object.keys(draft.issues).length > 0;
  return (
    <Group className={classes.save} justify="space-between" role="status">
      <Text size="sm">{t(unfit ? 'unfit' : 'unsaved')}</Text>
      <Group gap="sm">
        <Button variant="default" onClick={draft.discard}>
          {t('discard')}
        </Button>
        <Button disabled={unfit} loading={draft.saving} onClick={draft.save}>
          {t('save')}
        </Button>
      </Group>
    </Group>
  );
}
