import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from './reason-dialog.tsx';
import { useProgrammeAction } from './use-programme-action.ts';

interface StopButtonProps {
  readonly programme: { readonly id: string; readonly name: string };
  readonly compact?: boolean;
}

/** The emergency stop, for anybody: asks why, and nothing begins to leave any more once it answers. */
export function StopButton({ programme: { id, name }, compact = false }: StopButtonProps) {
  const t = useTranslations('programme.stop');
  const action = useProgrammeAction(id);
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button
        variant={compact ? 'subtle' : 'default'}
        c="var(--lost)"
        size={compact ? 'compact-sm' : 'sm'}
        aria-label={compact ? t('of', { name }) : undefined}
        onClick={() => setOpened(true)}
      >
        {t('button')}
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={close}
        title={t('title', { name })}
        lead={t('lead')}
        label={t('reason')}
        maxLength={500}
        submit={t('submit')}
        color="red"
        busy={action.isPending}
        onSubmit={(reason) => action.mutate({ verb: 'stop', reason }, { onSuccess: close })}
      />
    </>
  );
}
