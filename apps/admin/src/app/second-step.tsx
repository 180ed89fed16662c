import { Alert, Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Proof } from '../lib/session.ts';
import type { TwoSteps } from './use-two-steps.ts';

/** After the password: a code of the authenticator app, or a backup code for whoever has not got that at hand. */
export function SecondStep({ busy, problem, show, back }: TwoSteps) {
  const t = useTranslations('signIn');
  const [proof, setProof] = useState<Proof>('app');
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Whoever changes the proof, or was answered, types next.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [proof, busy]);
  const choose = (next: Proof) => {
    setProof(next);
    setCode('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        show(proof, code.replaceAll(/\s/g, ''));
      }}
    >
      <Stack gap="md">
        <Text>{t(`secondStep.${proof}.lead`)}</Text>
        {problem && (
          <Alert color="red" role="alert">
            {t(problem === 'wrongCode' ? `secondStep.${proof}.wrong` : problem)}
          </Alert>
        )}
        <TextInput
          key={proof}
          ref={field}
          label={t(`secondStep.${proof}.code`)}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          {...(proof === 'app' && { inputMode: 'numeric' })}
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} fullWidth>
          {t('submit')}
        </Button>
        <Group justify="space-between" gap="sm">
          <Anchor component="button" type="button" size="sm" onClick={() => choose(other[proof])}>
            {t(`secondStep.${proof}.other`)}
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={back}>
            {t('secondStep.back')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}

const other = { app: 'backup', backup: 'app' } as const satisfies Record<Proof, Proof>;
