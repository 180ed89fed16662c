import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../components/dialog.tsx';
import type { Programme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { LaunchFacts } from './launch-facts.tsx';

interface LaunchDialogProps {
  readonly programme: Programme;
  readonly onClose: () => void;
  readonly onLaunch: () => void;
}

/** Says in figures what a launch does before it happens. */
export function LaunchDialog({ programme, onClose, onLaunch }: LaunchDialogProps) {
  const t = useTranslations('programme.launch');
  const common = useTranslations('common');
  const said = useRefusal();
  const trpc = useTRPC();
  const entry = programme.design.audience.entry?.kind ?? 'none';
  const { data, error, dataUpdatedAt } = useQuery(
    trpc.programme.previewLaunch.queryOptions({ id: programme.id }, { staleTime: 0 }),
  );
  return (
    <Dialog
      size="lg"
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        {error && <Text role="alert">{said(error)}</Text>}
        {data ? (
          <>
            <Text>{t(`lead.${entry}`, { accounts: data.reached })}</Text>
            <LaunchFacts preview={data} programme={programme} askedAt={dataUpdatedAt} />
          </>
        ) : (
          !error && <Skeleton height={220} />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button data-autofocus disabled={!data} onClick={onLaunch}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
