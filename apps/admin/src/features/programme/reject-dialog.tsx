import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';

interface RejectDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onReject: (reason: string) => void;
}

/** Asks what has to change before a programme is sent back. */
export function RejectDialog({ opened, onClose, onReject }: RejectDialogProps) {
  const t = useTranslations('programme.reject');
  const common = useTranslations('common');
  const [reason, setReason] = useState('');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text>{t('lead')}</Text>
        <Textarea
          label={t('reason')}
          data-autofocus
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button disabled={reason.trim() === ''} onClick={() => onReject(reason.trim())}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
