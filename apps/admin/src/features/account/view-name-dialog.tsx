import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../components/dialog.tsx';
import { useRefusal } from '../../lib/refusal.ts';
import { useAskedClose, useUnsaved } from '../../lib/unsaved.ts';

interface ViewNameDialogProps {
  readonly title: string;
  readonly name: string;
  readonly shared: boolean;
  /** Throws where it is refused. */
  readonly onKeep: (name: string, shared: boolean) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks what a view is called and whether others see it; what was typed stays where the engine says no. */
export function ViewNameDialog({
  title,
  name: before,
  shared: wasShared,
  onKeep,
  onClose,
}: ViewNameDialogProps) {
  const t = useTranslations('accountList.views');
  const common = useTranslations('common');
  const said = useRefusal();
  const [name, setName] = useState(before);
  const [shared, setShared] = useState(wasShared);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const unsaved = name !== before && !busy;
  useUnsaved(unsaved);
  const close = useAskedClose(unsaved, onClose);
  const submit = async () => {
    setBusy(true);
    try {
      await onKeep(name.trim(), shared);
      onClose();
    } catch (error) {
      setProblem(said(error));
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <Dialog onClose={close} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <TextInput
            label={t('name')}
            required
            maxLength={80}
            data-autofocus
            value={name}
            error={problem}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={t('everybody')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Group gap="sm">
            <Button type="submit" loading={busy} disabled={name.trim() === ''}>
              {t('keep')}
            </Button>
            <Button variant="subtle" color="gray" onClick={onClose}>
              {common('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
