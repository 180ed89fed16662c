import { useTranslations } from 'use-intl';
import { switchOffTwoFactor } from '../../../lib/two-factor.ts';
import { PasswordStep } from './password-step.tsx';
import { TwoFactorDialog } from './two-factor-dialog.tsx';
import { useAsking } from './use-asking.ts';

interface SwitchOffDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function SwitchOffDialog({ onDone, onClose }: SwitchOffDialogProps) {
  const t = useTranslations('settings.twoFactor');
  const { busy, problem, ask } = useAsking();
  const switchOff = async (password: string) => {
    if ((await ask(switchOffTwoFactor(password))) === null) return;
    onDone();
    onClose();
  };
  return (
    <TwoFactorDialog title={t('switchOffTitle')} onClose={onClose}>
      <PasswordStep
        grave
        busy={busy}
        problem={problem}
        lead={t('switchOffLead')}
        submit={t('switchOff')}
        onPassword={(password) => void switchOff(password)}
        onCancel={onClose}
      />
    </TwoFactorDialog>
  );
}
