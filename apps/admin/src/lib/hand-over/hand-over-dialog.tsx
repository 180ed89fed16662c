import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../components/dialog.tsx';
import type { BulkUpdate } from './use-bulk-update.ts';
import type { Asked, OpenWork } from './use-hand-over.ts';

interface HandOverDialogProps {
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onHandOver: (input: BulkUpdate) => void;
}

/** Says what is open with accounts that change hands, and asks what of it goes along. */
export function HandOverDialog({ asked: { accounts, to, work }, onClose, onHandOver }: HandOverDialogProps) {
  const t = useTranslations('accountList.handOver');
  const common = useTranslations('common');
  const listed = useOpenList(work);
  const open = work.tasks + work.promises + work.meetings > 0;
  const [along, setAlong] = useState({ work: open, plans: work.plans > 0 });
  const handOver = () => {
    onClose();
    onHandOver({ accounts, change: { owner: to.id, handOver: along } });
  };
  return (
    <Dialog
      onClose={onClose}
      title={t('title', { name: to.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text>{t('lead', { count: work.accounts, names: work.managers.join(', ') })}</Text>
        {open && (
          <Checkbox
            label={t('work', { what: listed })}
            description={t('workNote')}
            checked={along.work}
            onChange={(event) => setAlong({ ...along, work: event.currentTarget.checked })}
          />
        )}
        {work.unnamed > 0 && (
          <Text size="sm" c="dimmed">
            {t('unnamed', { count: work.unnamed })}
          </Text>
        )}
        {work.plans > 0 && (
          <Checkbox
            label={t('plans', { count: work.plans })}
            description={[t('plansNote'), work.signed > 0 && t('signed', { count: work.signed })]
              .filter(Boolean)
              .join(' ')}
            checked={along.plans}
            onChange={(event) => setAlong({ ...along, plans: event.currentTarget.checked })}
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button data-autofocus onClick={handOver}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function useOpenList({ tasks, promises, meetings }: OpenWork): string {
  const t = useTranslations('accountList.handOver');
  return [
    tasks > 0 && t('tasks', { count: tasks }),
    promises > 0 && t('promises', { count: promises }),
    meetings > 0 && t('meetings', { count: meetings }),
  ]
    .filter(Boolean)
    .join(', ');
}
