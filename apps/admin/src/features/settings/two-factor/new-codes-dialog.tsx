import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { renewBackupCodes } from '../../../lib/two-factor.ts';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordStep } from './password-step.tsx';
import { TwoFactorDialog } from './two-factor-dialog.tsx';
import { useAsking } from './use-asking.ts';

/** Backup codes in place of those that were used, or that somebody else may have seen. */
export function NewCodesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('settings.twoFactor');
  const { busy, problem, ask } = useAsking();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = async (password: string) => {
    const renewed = await ask(renewBackupCodes(password));
    if (renewed !== null) setCodes(renewed.answer);
  };
  return (
    <TwoFactorDialog title={t('codesTitle')} precious={codes !== null} onClose={onClose}>
      {codes === null ? (
        <PasswordStep
          busy={busy}
          problem={problem}
          lead={t('renewLead')}
          submit={t('renewDo')}
          onPassword={(password) => void renew(password)}
          onCancel={onClose}
        />
      ) : (
        <BackupCodes lead={t('codesAgain')} codes={codes} onKept={onClose} />
      )}
    </TwoFactorDialog>
  );
}
