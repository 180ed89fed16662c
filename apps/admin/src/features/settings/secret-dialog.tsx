import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../components/dialog.tsx';

interface SecretDialogProps {
  readonly title: string;
  readonly note: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** Something that is shown here and never again: only a button closes it, never a click or a key that went astray. */
export function SecretDialog({ title, note, secret, onClose }: SecretDialogProps) {
  const t = useTranslations('settings.secret');
  const common = useTranslations('common');
  const clipboard = useClipboard();
  return (
    <Dialog
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text>{note}</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => clipboard.copy(secret)}>
            {t(clipboard.copied ? 'copied' : 'copy')}
          </Button>
          <Button data-autofocus onClick={onClose}>
            {t('kept')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
