import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useMyself } from '../../lib/me.ts';
import { changePassword, type PasswordProblem } from '../../lib/session.ts';
import { useUnsaved } from '../../lib/unsaved.ts';

/** As the engine has them. */
const shortest = 12;
const longest = 256;

/** A password of one's own in place of the one that was given. */
export function PasswordSection() {
  const t = useTranslations('settings.password');
  const door = useTranslations('signIn');
  const { email } = useMyself();
  const { current, next, problem, busy, setCurrent, setNext, change } = usePasswordChange();
  const eye = { visibilityToggleButtonProps: { 'aria-label': door('showPassword') } };
  return (
    <Section title={t('heading')} lead={t('lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <Stack gap="md">
          {/* Tells a program that keeps passwords whose it is. */}
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <PasswordInput
            {...eye}
            label={t('current')}
            autoComplete="current-password"
            required
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            {...eye}
            label={t('next')}
            description={t('nextNote', { shortest })}
            autoComplete="new-password"
            required
            minLength={shortest}
            maxLength={longest}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          {problem !== null && (
            <Alert color="red" role="alert">
              {t(problem)}
            </Alert>
          )}
          <Group>
            <Button type="submit" variant="default" loading={busy}>
              {t('change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

function usePasswordChange() {
  const t = useTranslations('settings.password');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<PasswordProblem | null>(null);
  const [busy, setBusy] = useState(false);
  useUnsaved(current !== '' || next !== '');
  const change = async () => {
    setBusy(true);
    const found = await changePassword(current, next);
    setBusy(false);
    setProblem(found);
    if (found !== null) return;
    setCurrent('');
    setNext('');
    notifications.show({ message: t('changed') });
  };
  return { current, next, problem, busy, setCurrent, setNext, change };
}
