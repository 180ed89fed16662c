import { Button, Code, Group, Stack } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { useMyself } from '../../../lib/me.ts';
import { saveText } from '../../../lib/save-text.ts';
import { StepLead } from './step-lead.tsx';

interface BackupCodesProps {
  readonly lead: string;
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** They are shown here and never again. */
export function BackupCodes({ lead, codes, onKept }: BackupCodesProps) {
  const t = useTranslations('settings.twoFactor');
  const said = useTranslations('settings.secret');
  const clipboard = useClipboard();
  const { email } = useMyself();
  const lines = codes.join('\n');
  const file = `${t('fileHead', { email })}\n\n${lines}\n`;
  return (
    <Stack gap="md">
      <StepLead>{lead}</StepLead>
      <Code block style={{ columns: '12ch', whiteSpace: 'pre' }}>
        {lines}
      </Code>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => saveText('sleutel-backup-codes.txt', file, 'text/plain')}>
          {t('download')}
        </Button>
        <Button variant="default" onClick={() => clipboard.copy(lines)}>
          {said(clipboard.copied ? 'copied' : 'copy')}
        </Button>
        <Button onClick={onKept}>{t('kept')}</Button>
      </Group>
    </Stack>
  );
}
