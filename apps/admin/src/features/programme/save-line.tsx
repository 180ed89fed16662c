import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { useRefusal } from '../../lib/refusal.ts';

/** Says in a few words whether what is on the screen is kept. */
export function SaveLine() {
  const t = useTranslations('programmeEdit.save');
  const { save, canEdit } = useProgrammeEditor();
  if (!canEdit) return null;
  return (
    <Text size="sm" c="dimmed" aria-live="polite">
      {t(save.kind)}
    </Text>
  );
}

/** What has to be decided before it can be kept: somebody was faster, a field is unfit, or it was submitted already. */
export function SaveNotes() {
  const t = useTranslations('programmeEdit.save');
  const said = useRefusal();
  const { save, guarded, openForChange, takeTheirs, keepMine, saveNow, programme } = useProgrammeEditor();
  if (save.kind === 'conflict') {
    return (
      <Alert color="yellow" role="alert" title={t('conflict')}>
        <Text mb="sm">{t('conflictLead')}</Text>
        <Group gap="sm">
          <Button size="xs" onClick={takeTheirs}>
            {t('takeTheirs')}
          </Button>
          <Button size="xs" variant="default" onClick={keepMine}>
            {t('keepMine')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (save.kind === 'unfit') {
    return (
      <Alert color="yellow" role="alert" title={t('unfit')}>
        {save.issues.slice(0, 3).map((issue) => (
          <Text key={issue.path.join('.')} size="sm">
            {t('unfitAt', { path: issue.path.join(' › '), message: issue.message })}
          </Text>
        ))}
      </Alert>
    );
  }
  if (save.kind === 'failed') {
    return (
      <Alert color="red" role="alert" title={t('failed')}>
        <Text mb="sm">{said(save.error)}</Text>
        <Button size="xs" variant="default" onClick={saveNow}>
          {t('again')}
        </Button>
      </Alert>
    );
  }
  if (!guarded) return null;
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm" c="dimmed">
        {t(programme.state === 'approved' ? 'approvedLead' : 'inReviewLead')}
      </Text>
      <Button size="xs" variant="default" onClick={openForChange}>
        {t('open')}
      </Button>
    </Group>
  );
}
