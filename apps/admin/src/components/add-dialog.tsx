import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAskedClose, useUnsaved } from '../lib/unsaved.ts';
import { Dialog } from './dialog.tsx';

interface AddDialogProps {
  readonly title: string;
  /** What the button says that adds it. */
  readonly adds: string;
  /** Why it was refused. */
  readonly refusal: string | null;
  readonly saving: boolean;
  readonly disabled?: boolean;
  /** Something is filled in already. */
  readonly begun: boolean;
  readonly onAdd: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The fields of something new, and the two ways out. */
export function AddDialog(props: AddDialogProps) {
  const { title, adds, refusal, saving, disabled = false, begun, onAdd, onClose, children } = props;
  const t = useTranslations('common');
  const unsaved = begun && !saving;
  useUnsaved(unsaved);
  const close = useAskedClose(unsaved, onClose);
  return (
    <Dialog onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAdd();
        }}
      >
        <Stack gap="md">
          {refusal !== null && (
            <Alert color="red" role="alert">
              {refusal}
            </Alert>
          )}
          {children}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={disabled} loading={saving}>
              {adds}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
