import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/refusal.ts';
import { isPassing } from '../../lib/trpc.ts';
import type { SaveOutcome } from './save-outcome.ts';

interface Undoable {
  /** What was done. */
  readonly message: string;
  /** Takes it back; a conflict leaves what somebody else made of it meanwhile. */
  readonly undo: () => Promise<SaveOutcome<unknown> | undefined>;
}

const staysMs = 10_000;

/** Says what was done, with a button that takes it back. */
export function useOfferUndo() {
  const t = useTranslations('edit');
  const said = useRefusal();
  const offer = ({ message, undo }: Undoable) => {
    const takeBack = async (id: string) => {
      notifications.hide(id);
      try {
        const outcome = await undo();
        const clashed = outcome?.kind === 'conflict';
        notifications.show({ message: t(clashed ? 'notUndone' : 'undone') });
      } catch (error) {
        notifications.show({ color: 'red', message: said(error) });
        if (isPassing(error)) offer({ message, undo });
      }
    };
    const id: string = notifications.show({
      autoClose: staysMs,
      message: (
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <Text size="sm">{message}</Text>
          <Button variant="subtle" size="compact-sm" onClick={() => void takeBack(id)}>
            {t('undo')}
          </Button>
        </Group>
      ),
    });
  };
  return offer;
}
