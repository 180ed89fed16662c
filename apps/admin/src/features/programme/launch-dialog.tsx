import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { Programme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

interface LaunchDialogProps {
  readonly programme: Programme;
  readonly onClose: () => void;
  readonly onLaunch: () => void;
}

/** Says how many people are about to be written to before it happens. */
export function LaunchDialog({ programme, onClose, onLaunch }: LaunchDialogProps) {
  const t = useTranslations('programme.launch');
  const common = useTranslations('common');
  const { percent } = useFigures();
  const said = useRefusal();
  const trpc = useTRPC();
  const entry = programme.design.audience.entry?.kind ?? 'none';
  const { data, error } = useQuery(trpc.programme.audience.queryOptions({ id: programme.id, limit: 1 }));
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="md">
        {error && <Text role="alert">{said(error)}</Text>}
        {data ? (
          <Text>
            {t(`lead.${entry}`, {
              people: data.people,
              accounts: data.accounts,
              holdOut: percent(programme.design.holdOutShare),
            })}
          </Text>
        ) : (
          !error && <Skeleton height={60} />
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
    </Modal>
  );
}
