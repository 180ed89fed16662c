import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type SaveState, saveAgain, usePageSaving } from '../../lib/page-saving.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { useRefusal } from '../../lib/refusal.ts';
import { SubmittedMeanwhile } from '../../lib/submitted-meanwhile.tsx';
import classes from './save-line.module.css';
import { UnfitFields } from './unfit-fields.tsx';

/** Says in a few words whether what is on the screen is kept, of the programme and of its e-mails. */
export function SaveLine() {
  const t = useTranslations('programmeEdit.save');
  const { canEdit } = useProgrammeEditor();
  const state = usePageSaving();
  if (!canEdit && state.kind === 'saved') return null;
  return (
    <Group gap="sm">
      <Text size="sm" c={calm.has(state.kind) ? 'dimmed' : 'var(--lost)'} aria-live="polite">
        {t(state.kind === 'conflict' || state.kind === 'submitted' ? 'failed' : state.kind)}
      </Text>
      {state.kind === 'failed' && <Again />}
    </Group>
  );
}

function Again() {
  const t = useTranslations('programmeEdit.save');
  const [trying, setTrying] = useState(false);
  const again = async () => {
    setTrying(true);
    await saveAgain();
    setTrying(false);
  };
  return (
    <Button size="compact-sm" variant="default" loading={trying} onClick={() => void again()}>
      {t('again')}
    </Button>
  );
}

const calm: ReadonlySet<SaveState['kind']> = new Set(['saved', 'unsaved', 'saving']);

/** What has to be decided before it can be kept: somebody was faster, a field is unfit, or it was submitted already. */
export function SaveNotes() {
  const t = useTranslations('programmeEdit.save');
  const said = useRefusal();
  const { save, guarded, openForChange, takeTheirs, keepMine, programme, design } = useProgrammeEditor();
  const page = usePageSaving();
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
  if (save.kind === 'submitted') {
    return <SubmittedMeanwhile state={programme.state} onChange={openForChange} onLeave={takeTheirs} />;
  }
  if (save.kind === 'unfit') {
    return (
      <Alert color="yellow" role="alert" title={t('unfit')}>
        <UnfitFields design={design} issues={save.issues} />
      </Alert>
    );
  }
  if (page.kind === 'failed') {
    return (
      <Alert className={classes.failed} color="red" role="alert" title={t('failed')}>
        {said(page.error)} {t('failedLead')}
      </Alert>
    );
  }
  if (!guarded || page.kind === 'submitted') return null;
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
