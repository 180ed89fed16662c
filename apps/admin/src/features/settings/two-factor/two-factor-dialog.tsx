import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAskedClose, useUnsaved } from '../../../lib/unsaved.ts';

interface TwoFactorDialogProps {
  readonly title: string;
  /** Shows what is shown once: no click or key that went astray closes it, and nobody leaves it unasked. */
  readonly precious?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function TwoFactorDialog({ title, precious = false, onClose, children }: TwoFactorDialogProps) {
  const common = useTranslations('common');
  useUnsaved(precious);
  const close = useAskedClose(precious, onClose);
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      closeOnClickOutside={!precious}
      closeOnEscape={!precious}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {children}
    </Modal>
  );
}
