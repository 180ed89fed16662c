import { useTranslations } from 'use-intl';
import { ReasonDialog } from './reason-dialog.tsx';

interface RejectDialogProps {
  readonly opened: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onReject: (reason: string) => void;
}

/** Asks what has to change before a programme is sent back. */
export function RejectDialog({ opened, busy, onClose, onReject }: RejectDialogProps) {
  const t = useTranslations('programme.reject');
  return (
    <ReasonDialog
      opened={opened}
      busy={busy}
      onClose={onClose}
      title={t('title')}
      lead={t('lead')}
      label={t('reason')}
      maxLength={1000}
      submit={t('submit')}
      onSubmit={onReject}
    />
  );
}
