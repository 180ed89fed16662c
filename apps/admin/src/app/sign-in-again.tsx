import { Alert, Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMyself } from '../lib/me.ts';
import { type SignInProblem, signIn } from '../lib/session.ts';
import { saveAll } from '../lib/unsaved.ts';

/** Between the dialogs of the screens and the question whether to leave one. */
const Z_INDEX = 300;

/** For whoever's session ended on the way: they go on where they are, with everything they wrote. */
export function SignInAgain() {
  const t = useTranslations('signIn');
  const { email } = useMyself();
  const { busy, problem, enter, leave } = useReturn(email);
  const [password, setPassword] = useState('');
  return (
    <Modal
      opened
      onClose={leave}
      title={t('again.title')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
      zIndex={Z_INDEX}
      overlayProps={{ backgroundOpacity: 0.7, blur: 6 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter(password);
        }}
      >
        <Stack gap="md">
          <Text>{t('again.lead')}</Text>
          {problem && (
            <Alert color="red" role="alert">
              {t(problem)}
            </Alert>
          )}
          <TextInput label={t('email')} type="email" autoComplete="username" value={email} readOnly />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            data-autofocus
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={leave}>
              {t('again.other')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useReturn(email: string) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const enter = async (password: string) => {
    setBusy(true);
    const found = await signIn(email, password);
    setBusy(false);
    setProblem(found);
    if (found !== null) return;
    await Promise.all([saveAll(), queryClient.invalidateQueries()]);
  };
  return {
    busy,
    problem,
    enter: (password: string) => void enter(password),
    leave: () =>
      void navigate({ to: '/sign-in', search: { from: router.latestLocation.href }, replace: true }),
  };
}
