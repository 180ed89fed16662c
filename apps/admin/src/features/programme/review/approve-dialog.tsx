import { Button, Group, Stack, Text } from '@mantine/core';
import type { Side } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../../components/dialog.tsx';
import { type Programme, useProgrammeCurrency } from '../../../lib/programme.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { OfferList } from '../offers.tsx';
import { Differences } from './differences.tsx';

interface ApproveDialogProps {
  readonly programme: Programme;
  readonly side: Side;
  readonly onClose: () => void;
  readonly onApprove: () => void;
}

/** Shows what an approval would be for before it is given. */
export function ApproveDialog({ programme, side, onClose, onApprove }: ApproveDialogProps) {
  const t = useTranslations('review.approve');
  const actions = useTranslations('programme');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const currency = useProgrammeCurrency();
  const { data } = useQuery(trpc.programme.comments.queryOptions({ id: programme.id }));
  const open = data?.comments.filter(({ resolved }) => resolved === null).length ?? 0;
  return (
    <Dialog
      size="lg"
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text>{t('lead')}</Text>
        <Differences programme={programme} />
        {programme.design.offers.length > 0 && (
          <div>
            <Text fw={550}>{t('offers')}</Text>
            <OfferList offers={programme.design.offers} currency={currency} />
          </div>
        )}
        {open > 0 && <Text role="note">{t('open', { count: open })}</Text>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button data-autofocus onClick={onApprove}>
            {actions('actions.approve', { side: actions(`lowerSide.${side}`) })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
