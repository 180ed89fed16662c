import { Button, Group, Stack, Text } from '@mantine/core';
import { isWithin } from '@sleutel/domain/programme';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../components/dialog.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { Programme } from '../../lib/programme.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { MomentField } from './moment-field.tsx';

interface EndDialogProps {
  readonly programme: Programme;
  readonly end: NonNullable<Programme['end']>;
  readonly onClose: () => void;
  readonly onMove: (endsAt: string | null) => void;
}

/** A new end, whether it counts at once or takes both sides, and what becomes of the people in it. */
export function EndDialog({ programme, end, onClose, onMove }: EndDialogProps) {
  const t = useTranslations('programme.end');
  const common = useTranslations('common');
  const { moment } = useFigures();
  const [endsAt, setEndsAt] = useState(end.endsAt);
  useUnsaved(endsAt !== end.endsAt);
  const within = isWithin(dateOf(endsAt), dateOf(end.agreed));
  const { active, held } = programme.progress.enrolments;
  return (
    <Dialog onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="md">
        <MomentField
          label={t('field')}
          note={t('fieldNote')}
          readOnly={false}
          value={endsAt}
          onChange={setEndsAt}
        />
        <Text size="sm">
          {within ? t('atOnce') : t('bothSides', { agreed: end.agreed === null ? '' : moment(end.agreed) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('people', { underWay: active + held, ended: end.ended })}
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button disabled={endsAt === end.endsAt} onClick={() => onMove(endsAt)}>
            {t(within ? 'move' : 'propose')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function dateOf(moment: string | null): Date | null {
  return moment === null ? null : new Date(moment);
}
