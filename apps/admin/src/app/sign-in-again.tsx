import { Alert, Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMyself } from '../lib/me.ts';
import { providerQuery } from '../lib/provider.ts';
import { saveAll } from '../lib/unsaved.ts';
import { ByProviderInTab } from './by-provider.tsx';
import { SecondStep } from './second-step.tsx';
import { useSignInElsewhere } from './use-sign-in-elsewhere.ts';
import { type TwoSteps, useTwoSteps } from './use-two-steps.ts';

/** Between the dialogs of the screens and the question whether to leave one. */
const Z_INDEX = 300;

/** For whoever's session ended on the way: they go on where they are, with everything they wrote. */
export function SignInAgain() {
  const t = useTranslations('signIn');
  const { steps, leave } = useReturn();
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
      {steps.step === 'code' ? <SecondStep {...steps} /> : <FirstStep {...steps} leave={leave} />}
    </Modal>
  );
}

function FirstStep({ busy, problem, enter, leave }: TwoSteps & { readonly leave: () => void }) {
  const t = useTranslations('signIn');
  const { email } = useMyself();
  const { data: provider = null } = useQuery(providerQuery);
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter(email, password);
      }}
    >
      <Stack gap="md">
        <Text>{t('again.lead')}</Text>
        {provider && <ByProviderInTab name={provider.name} />}
        {problem && problem !== 'wrongCode' && (
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
          <Button type="submit" loading={busy} variant={provider ? 'light' : 'filled'}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useReturn() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const { id } = useMyself();
  const goOn = useCallback(() => Promise.all([saveAll(), queryClient.invalidateQueries()]), [queryClient]);
  const steps = useTwoSteps(goOn);
  useSignInElsewhere(id, goOn);
  return {
    steps,
    leave: () =>
      void navigate({ to: '/sign-in', search: { from: router.latestLocation.href }, replace: true }),
  };
}
