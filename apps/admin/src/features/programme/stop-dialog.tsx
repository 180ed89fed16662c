import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useProgrammeAction } from './use-programme-action.ts';

interface StopButtonProps {
  readonly programme: { readonly id: string; readonly name: string };
  readonly compact?: boolean;
}

/** The emergency stop, for anybody: asks why, and nothing begins to leave any more once it answers. */
export function StopButton({ programme: { id, name }, compact = false }: StopButtonProps) {
  const t = useTranslations('programme.stop');
  const common = useTranslations('common');
  const action = useProgrammeAction(id);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setOpened(false);
  return (
    <>
      <Button
        variant={compact ? 'subtle' : 'default'}
        c="var(--lost)"
        size={compact ? 'compact-sm' : 'sm'}
        aria-label={compact ? t('of', { name }) : undefined}
        onClick={() => setOpened(true)}
      >
        {t('button')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('title', { name })}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack gap="md">
          <Text>{t('lead')}</Text>
          <Textarea
            label={t('reason')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button
              color="red"
              disabled={reason.trim() === ''}
              loading={action.isPending}
              onClick={() => action.mutate({ verb: 'stop', reason: reason.trim() }, { onSettled: close })}
            >
              {t('submit')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
