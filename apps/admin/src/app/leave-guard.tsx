import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  isAnythingUnsaved,
  mayLeave,
  type Place,
  useIsAnythingUnsaved,
  useQuestion,
} from '../lib/unsaved.ts';

interface Way {
  readonly current: Place;
  readonly next: Place;
}

const shouldBlockFn = async ({ current, next }: Way) => !(await mayLeave(current, next));

/** Lets nobody leave what is not saved without being asked, whichever form it stands in. */
export function LeaveGuard() {
  // With nothing to lose, nothing stands in the way: who navigates twice at once is not held up in between.
  useBlocker({ shouldBlockFn, enableBeforeUnload: isAnythingUnsaved, disabled: !useIsAnythingUnsaved() });
  const answer = useQuestion();
  return answer && <LeaveDialog onAnswer={answer} />;
}

/** What is under the keys is the safe one: neither Enter nor Escape loses anything, nor the place one wrote at. */
function LeaveDialog({ onAnswer }: { readonly onAnswer: (leave: boolean) => void }) {
  const t = useTranslations('common.leave');
  const [before] = useState(() => document.activeElement);
  const stay = () => {
    onAnswer(false);
    if (before instanceof HTMLElement) before.focus();
  };
  return (
    <Modal
      opened
      onClose={stay}
      title={t('title')}
      withCloseButton={false}
      closeOnEscape={false}
      centered
      zIndex={400}
      // Escape is for this dialog alone; one that it stands over stays open.
      onKeyDown={(event) => event.key === 'Escape' && stay()}
    >
      <Stack gap="lg">
        <Text>{t('lead')}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-mantine-stop-propagation="true" onClick={() => onAnswer(true)}>
            {t('leave')}
          </Button>
          <Button data-autofocus data-mantine-stop-propagation="true" onClick={stay}>
            {t('stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
