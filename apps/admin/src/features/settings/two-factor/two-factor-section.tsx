import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Mark } from '../../../components/mark.tsx';
import { Section } from '../../../components/section.tsx';
import { useMyself } from '../../../lib/me.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { NewCodesDialog } from './new-codes-dialog.tsx';
import { SwitchOffDialog } from './switch-off-dialog.tsx';
import { SwitchOnDialog } from './switch-on-dialog.tsx';

/** So few backup codes that new ones are worth making. */
const FEW = 3;

/** A code of one's phone besides the password. */
export function TwoFactorSection() {
  const t = useTranslations('settings.twoFactor');
  const { twoFactorEnabled, backupCodesLeft } = useMyself();
  const [doing, setDoing] = useState<'on' | 'off' | 'codes' | null>(null);
  const tell = useTelling();
  const close = () => setDoing(null);
  return (
    <Section title={t('heading')} lead={t('lead')}>
      <Stack gap="md">
        <Mark
          sentence
          shape={twoFactorEnabled ? 'full' : 'ring'}
          colour={twoFactorEnabled ? 'var(--active)' : 'var(--muted)'}
        >
          {t(twoFactorEnabled ? 'isOn' : 'isOff')}
        </Mark>
        {backupCodesLeft !== null && backupCodesLeft <= FEW && (
          <Mark sentence shape="half" colour="var(--slipping)">
            {t('codesLeft', { count: backupCodesLeft })}
          </Mark>
        )}
        <Group gap="sm">
          {twoFactorEnabled ? (
            <>
              <Button variant="default" onClick={() => setDoing('codes')}>
                {t('renew')}
              </Button>
              <Button variant="default" onClick={() => setDoing('off')}>
                {t('switchOff')}
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => setDoing('on')}>
              {t('switchOn')}
            </Button>
          )}
        </Group>
      </Stack>
      {doing === 'on' && <SwitchOnDialog onDone={() => tell('switchedOn')} onClose={close} />}
      {doing === 'off' && <SwitchOffDialog onDone={() => tell('switchedOff')} onClose={close} />}
      {doing === 'codes' && <NewCodesDialog onClose={close} />}
    </Section>
  );
}

function useTelling() {
  const t = useTranslations('settings.twoFactor');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return (done: 'switchedOn' | 'switchedOff') => {
    notifications.show({ message: t(done) });
    void queryClient.invalidateQueries({ queryKey: trpc.user.pathKey() });
  };
}
