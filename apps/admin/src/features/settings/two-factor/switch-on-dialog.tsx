import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { beginTwoFactor, confirmTwoFactor, type SetUp } from '../../../lib/two-factor.ts';
import { AppStep } from './app-step.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordStep } from './password-step.tsx';
import { TwoFactorDialog } from './two-factor-dialog.tsx';
import { useAsking } from './use-asking.ts';

interface SwitchOnDialogProps {
  /** The app has shown its first code: it counts from now on. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Password, app, backup codes: one after the other. */
export function SwitchOnDialog({ onDone, onClose }: SwitchOnDialogProps) {
  const t = useTranslations('settings.twoFactor');
  const { busy, problem, ask } = useAsking();
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  const [counts, setCounts] = useState(false);
  const begin = async (password: string) => {
    const begun = await ask(beginTwoFactor(password));
    if (begun !== null) setSetUp(begun.answer);
  };
  const confirm = async (code: string) => {
    if ((await ask(confirmTwoFactor(code))) === null) return;
    setCounts(true);
    onDone();
  };
  const asked = { busy, problem, onCancel: onClose };
  return (
    <TwoFactorDialog title={t(counts ? 'codesTitle' : 'switchOnTitle')} precious={counts} onClose={onClose}>
      {setUp === null ? (
        <PasswordStep
          {...asked}
          lead={t('switchOnLead')}
          submit={t('next')}
          onPassword={(password) => void begin(password)}
        />
      ) : counts ? (
        <BackupCodes lead={t('codesFirst')} codes={setUp.backupCodes} onKept={onClose} />
      ) : (
        <AppStep {...asked} totpURI={setUp.totpURI} onCode={(code) => void confirm(code)} />
      )}
    </TwoFactorDialog>
  );
}
