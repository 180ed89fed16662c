import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';

interface FinishDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onFinish: () => void;
}

/** What is finished cannot be started again, so it is asked once. */
export function FinishDialog({ opened, onClose, onFinish }: FinishDialogProps) {
  const t = useTranslations('programme.finish');
  const common = useTranslations('common');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text>{t('lead')}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button color="red" onClick={onFinish}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
