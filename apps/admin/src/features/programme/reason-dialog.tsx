import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAskedClose, useUnsaved } from '../../lib/unsaved.ts';

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What follows from it. */
  readonly lead: string;
  /** What the reason is asked as. */
  readonly label: string;
  readonly maxLength: number;
  readonly submit: string;
  readonly color?: string;
  readonly busy?: boolean;
  readonly onSubmit: (reason: string) => void;
}

/** Asks why, before something is done that nobody may do without saying so. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { opened, onClose, title, lead, label, maxLength, submit, color, busy = false, onSubmit } = props;
  const common = useTranslations('common');
  const [reason, setReason] = useState('');
  const unsaved = opened && reason.trim() !== '' && !busy;
  useUnsaved(unsaved);
  const close = useAskedClose(unsaved, onClose);
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="md">
        <Text>{lead}</Text>
        <Textarea
          label={label}
          data-autofocus
          autosize
          minRows={3}
          maxLength={maxLength}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            {...(color !== undefined && { color })}
            disabled={reason.trim() === ''}
            loading={busy}
            onClick={() => onSubmit(reason.trim())}
          >
            {submit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
