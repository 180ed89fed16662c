import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../components/dialog.tsx';
import { useMe } from '../../lib/me.ts';
import type { Programme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useAskedClose, useUnsaved } from '../../lib/unsaved.ts';
import { AccountPicker } from './account-picker.tsx';

type Entered = RouterOutputs['enrolment']['enter'];

/** Has people of chosen accounts enter a programme that runs. */
export function EnterButton({ programme }: { readonly programme: Programme }) {
  const t = useTranslations('programme.enter');
  const me = useMe();
  const [open, setOpen] = useState(false);
  const runs = programme.state === 'live' || programme.state === 'paused';
  if (!runs || !may(me.role, 'enrolment.enter')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open && <EnterDialog programme={programme} onClose={() => setOpen(false)} />}
    </>
  );
}

function EnterDialog({
  programme,
  onClose,
}: {
  readonly programme: Programme;
  readonly onClose: () => void;
}) {
  const t = useTranslations('programme.enter');
  const common = useTranslations('common');
  const [accountIds, setAccountIds] = useState<readonly string[]>([]);
  const [occurrence, setOccurrence] = useState('');
  const enter = useEnter(programme.id);
  const begun = accountIds.length > 0 || occurrence.trim() !== '';
  const unsaved = begun && !enter.isPending && !enter.isSuccess;
  useUnsaved(unsaved);
  const close = useAskedClose(unsaved, onClose);
  const asks = programme.design.settings.reentry?.kind === 'onOccurrence';
  return (
    <Dialog onClose={close} title={t('title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="md">
        <Text>{t('lead')}</Text>
        <AccountPicker value={accountIds} onChange={setAccountIds} />
        {asks && (
          <TextInput
            label={t('occurrence')}
            description={t('occurrenceNote')}
            maxLength={200}
            value={occurrence}
            onChange={(event) => setOccurrence(event.currentTarget.value)}
          />
        )}
        {enter.data && <Outcomes entered={enter.data} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('close')}
          </Button>
          <Button
            disabled={accountIds.length === 0}
            loading={enter.isPending}
            onClick={() =>
              enter.mutate({
                accountIds: [...accountIds],
                ...(occurrence.trim() === '' ? {} : { occurrence: occurrence.trim() }),
              })
            }
          >
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** How many entered, and of the others how many did not for each reason. */
function Outcomes({ entered: { entered, people } }: { readonly entered: Entered }) {
  const t = useTranslations('programme.enter');
  const isIn = (outcome: string) => outcome === 'entered' || outcome === 'reentered';
  const reasons = [...new Set(people.flatMap(({ outcome }) => (isIn(outcome) ? [] : outcome)))];
  return (
    <Stack gap={4} role="status">
      <Text>{t('done', { people: entered })}</Text>
      {reasons.map((reason) => (
        <Text key={reason} size="sm" c="dimmed">
          {t('not', {
            count: people.filter(({ outcome }) => outcome === reason).length,
            reason: isWhy(reason) ? t(`why.${reason}`) : reason,
          })}
        </Text>
      ))}
    </Stack>
  );
}

type Why = Exclude<Entered['people'][number]['outcome'], 'entered' | 'reentered'>;

function isWhy(outcome: Entered['people'][number]['outcome']): outcome is Why {
  return outcome !== 'entered' && outcome !== 'reentered';
}

function useEnter(programmeId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation({
    mutationFn: (wish: { accountIds: string[]; occurrence?: string }) =>
      client.enrolment.enter.mutate({ programmeId, ...wish }),
    onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.enrolment.pathKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    },
  });
}
