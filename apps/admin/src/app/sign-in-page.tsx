import { Alert, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type SignInProblem, signIn } from '../lib/session.ts';
import classes from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const t = useTranslations('signIn');
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } });
  const { busy, problem, enter } = useEnter();
  return (
    <main className={classes.page}>
      <Paper component="section" className={classes.card} withBorder>
        <img src="/sleutel.svg" alt="" width={40} height={40} />
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('lead')}</Text>
        </div>
        <form onSubmit={form.onSubmit((values) => enter(values.email, values.password))}>
          <Stack gap="md">
            {problem && (
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
      </Paper>
    </main>
  );
}

function useEnter() {
  const { from } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const enter = (email: string, password: string) => {
    setBusy(true);
    void signIn(email, password).then(async (found) => {
      setBusy(false);
      setProblem(found);
      if (found) return;
      queryClient.clear();
      await router.navigate({ href: from ?? '/', replace: true });
    });
  };
  return { busy, problem, enter };
}
