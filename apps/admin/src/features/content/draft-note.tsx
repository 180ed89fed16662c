import { Alert, Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useProgramme } from '../../lib/programme.ts';
import { SubmittedMeanwhile } from '../../lib/submitted-meanwhile.tsx';
import type { Draft } from './use-draft.ts';

/** After a conflict, the choice between the two. Whether it is saved otherwise is said in the head of the page. */
export function DraftNote({ draft }: { readonly draft: Draft }) {
  const t = useTranslations('content.draft');
  const { state } = useProgramme();
  if (draft.state.kind === 'submitted') {
    return <SubmittedMeanwhile state={state} onChange={draft.insist} onLeave={draft.takeTheirs} />;
  }
  if (draft.state.kind !== 'conflict') return null;
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
