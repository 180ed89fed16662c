import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Programme } from './programme.ts';

interface SubmittedMeanwhileProps {
  readonly state: Programme['state'];
  readonly onChange: () => void;
  readonly onLeave: () => void;
}

/** Somebody submitted what another was writing in: whether that becomes a draft again is theirs to say, not a pause's. */
export function SubmittedMeanwhile({ state, onChange, onLeave }: SubmittedMeanwhileProps) {
  const t = useTranslations('programmeEdit.save');
  return (
    <Alert
      color="yellow"
      role="alert"
      title={t(state === 'approved' ? 'approvedMeanwhile' : 'submittedMeanwhile')}
    >
      <Text mb="sm">{t('submittedMeanwhileLead')}</Text>
      <Group gap="sm">
        <Button size="xs" onClick={onLeave}>
          {t('leaveMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onChange}>
          {t('open')}
        </Button>
      </Group>
    </Alert>
  );
}
