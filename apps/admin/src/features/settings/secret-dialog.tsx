import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';

interface SecretDialogProps {
  readonly title: string;
  readonly note: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** Something that is shown here and never again. */
export function SecretDialog({ title, note, secret, onClose }: SecretDialogProps) {
  const t = useTranslations('settings.secret');
  const common = useTranslations('common');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="md">
        <Text>{note}</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
        <Group justify="flex-end" gap="sm">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
          <Button data-autofocus onClick={onClose}>
            {t('kept')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
