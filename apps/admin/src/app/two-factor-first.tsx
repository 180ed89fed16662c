import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SwitchOnDialog } from '../features/settings/two-factor/switch-on-dialog.tsx';
import { signOut } from '../lib/session.ts';
import { LeaveGuard } from './leave-guard.tsx';
import classes from './sign-in-page.module.css';

/** In place of the house for whoever has to switch on two-factor authentication before anything else. */
export function TwoFactorFirst() {
  const t = useTranslations('signIn.twoFactorFirst');
  const [doing, setDoing] = useState(false);
  const [done, setDone] = useState(false);
  // All that was asked meanwhile was refused: it is asked anew, once the codes are kept and gone from the screen.
  useEffect(() => {
    if (done && !doing) window.location.reload();
  }, [done, doing]);
  return (
    <main className={classes.page}>
      <Paper component="section" className={classes.card} withBorder>
        <img src="/sleutel.svg" alt="" width={40} height={40} />
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('lead')}</Text>
        </div>
        <Group gap="sm">
          <Button onClick={() => setDoing(true)}>{t('begin')}</Button>
          <Button variant="default" onClick={() => void signOut().then(() => window.location.reload())}>
            {t('signOut')}
          </Button>
        </Group>
        {doing && <SwitchOnDialog onDone={() => setDone(true)} onClose={() => setDoing(false)} />}
      </Paper>
      <LeaveGuard />
    </main>
  );
}
