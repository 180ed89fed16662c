import { Alert, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { SecondStep } from './second-step.tsx';
import classes from './sign-in-page.module.css';
import { type TwoSteps, useTwoSteps } from './use-two-steps.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const t = useTranslations('signIn');
  const steps = useEnter();
  return (
    <main className={classes.page}>
      <Paper component="section" className={classes.card} withBorder>
        <img src="/sleutel.svg" alt="" width={40} height={40} />
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('lead')}</Text>
        </div>
        {steps.step === 'code' ? <SecondStep {...steps} /> : <FirstStep {...steps} />}
      </Paper>
    </main>
  );
}

function FirstStep({ busy, problem, enter }: TwoSteps) {
  const t = useTranslations('signIn');
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } });
  return (
    <form onSubmit={form.onSubmit((values) => enter(values.email, values.password))}>
      <Stack gap="md">
        {problem && problem !== 'wrongCode' && (
          <Alert color="red" role="alert">
            {t(problem)}
          </Alert>
        )}
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          required
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy} fullWidth>
          {t('submit')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('forgotten')}
        </Text>
      </Stack>
    </form>
  );
}

function useEnter(): TwoSteps {
  const { from } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  return useTwoSteps(async () => {
    queryClient.clear();
    await router.navigate({ href: from ?? '/', replace: true });
  });
}
