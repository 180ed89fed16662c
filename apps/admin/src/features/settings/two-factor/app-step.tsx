import { Alert, Anchor, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { secretIn, type TwoFactorProblem } from '../../../lib/two-factor.ts';
import { QrCode } from './qr-code.tsx';
import { StepLead } from './step-lead.tsx';

interface AppStepProps {
  readonly totpURI: string;
  readonly busy: boolean;
  readonly problem: TwoFactorProblem | null;
  readonly onCode: (code: string) => void;
  readonly onCancel: () => void;
}

/** The app is given the secret and shows that it has it: by its camera, by hand, or on the phone that this is. */
export function AppStep({ totpURI, busy, problem, onCode, onCancel }: AppStepProps) {
  const t = useTranslations('settings.twoFactor');
  const common = useTranslations('common');
  const [code, setCode] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCode(code.replaceAll(/\s/g, ''));
      }}
    >
      <Stack gap="md">
        <StepLead>{t('scan')}</StepLead>
        <Group justify="center">
          <QrCode text={totpURI} label={t('qrCode')} />
        </Group>
        <Secret totpURI={totpURI} />
        {problem && (
          <Alert color="red" role="alert">
            {t(`problems.${problem}`)}
          </Alert>
        )}
        <TextInput
          label={t('code')}
          description={t('codeNote')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Secret({ totpURI }: Pick<AppStepProps, 'totpURI'>) {
  const t = useTranslations('settings.twoFactor');
  const said = useTranslations('settings.secret');
  const clipboard = useClipboard();
  const secret = secretIn(totpURI);
  return (
    <Stack gap={6}>
      <Text size="sm">{t('byHand')}</Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {secret}
      </Code>
      <Group gap="md">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => clipboard.copy(secret.replaceAll(' ', ''))}
        >
          {said(clipboard.copied ? 'copied' : 'copy')}
        </Button>
        <Anchor href={totpURI} size="sm">
          {t('onThisPhone')}
        </Anchor>
      </Group>
    </Stack>
  );
}
