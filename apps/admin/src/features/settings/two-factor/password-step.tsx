import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMyself } from '../../../lib/me.ts';
import type { TwoFactorProblem } from '../../../lib/two-factor.ts';

interface PasswordStepProps {
  readonly lead: string;
  /** What the button says. */
  readonly submit: string;
  /** It takes protection away. */
  readonly grave?: boolean;
  readonly busy: boolean;
  readonly problem: TwoFactorProblem | null;
  readonly onPassword: (password: string) => void;
  readonly onCancel: () => void;
}

/** Whoever sits at an open session has to know its password too. */
export function PasswordStep(props: PasswordStepProps) {
  const { lead, submit, grave = false, busy, problem, onPassword, onCancel } = props;
  const t = useTranslations('settings.twoFactor');
  const door = useTranslations('signIn');
  const common = useTranslations('common');
  const { email } = useMyself();
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
      }}
    >
      <Stack gap="md">
        <Text>{lead}</Text>
        {problem && (
          <Alert color="red" role="alert">
            {t(`problems.${problem}`)}
          </Alert>
        )}
        {/* Tells a program that keeps passwords whose it is. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': door('showPassword') }}
          data-autofocus
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={busy} {...(grave && { color: 'red' })}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
