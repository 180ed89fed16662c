import {
  Alert,
  Button,
  type ButtonVariant,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { providerQuery } from '../lib/provider.ts';
import { ByProvider } from './by-provider.tsx';
import { SecondStep } from './second-step.tsx';
import classes from './sign-in-page.module.css';
import { type TwoSteps, useTwoSteps } from './use-two-steps.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const t = useTranslations('signIn');
  const { from = '/', refused = null } = route.useSearch();
  const { data: provider = null } = useQuery(providerQuery);
  const steps = useEnter(from);
  return (
    <main className={classes.page}>
      <Paper component="section" className={classes.card} withBorder>
        <img src="/sleutel.svg" alt="" width={40} height={40} />
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('lead')}</Text>
        </div>
        {provider && steps.step === 'password' && (
          <ByProvider name={provider.name} from={from} refused={steps.problem ? null : refused} />
        )}
        {steps.step === 'code' ? (
          <SecondStep {...steps} />
        ) : (
          <FirstStep {...steps} variant={provider ? 'default' : 'filled'} />
        )}
      </Paper>
    </main>
  );
}

function FirstStep({ busy, problem, enter, variant }: TwoSteps & { readonly variant: ButtonVariant }) {
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
          autoFocus
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
        <Button type="submit" variant={variant} loading={busy} fullWidth>
          {t('submit')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('forgotten')}
        </Text>
      </Stack>
    </form>
  );
}

function useEnter(from: string): TwoSteps {
  const router = useRouter();
  const queryClient = useQueryClient();
  return useTwoSteps(async () => {
    queryClient.clear();
    await router.navigate({ href: from, replace: true });
  });
}
