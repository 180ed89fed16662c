import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

interface FinishDialogProps {
  /** Whether it ever ran: what never did is discarded. */
  readonly launched: boolean;
  readonly onClose: () => void;
  readonly onFinish: () => void;
}

/** What is finished cannot be started again, so it is asked once. */
export function FinishDialog({ launched, onClose, onFinish }: FinishDialogProps) {
  const t = useTranslations(launched ? 'programme.finish' : 'programme.discard');
  return (
    <ConfirmDialog title={t('title')} confirm={t('submit')} onClose={onClose} onConfirm={onFinish}>
      <Text>{t('lead')}</Text>
    </ConfirmDialog>
  );
}
