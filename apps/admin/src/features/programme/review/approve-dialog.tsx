import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { Side } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../../components/dialog.tsx';
import { type Programme, useProgrammeCurrency } from '../../../lib/programme.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { OfferList } from '../offers.tsx';
import { Differences } from './differences.tsx';

/** What somebody is about to approve: exactly this, whatever becomes of it while they read. */
export interface Asked {
  readonly side: Side;
  readonly contentHash: string;
}

interface ApproveDialogProps {
  readonly programme: Programme;
  /** What stands before both sides by now; null: nothing does. */
  readonly contentHash: string | null;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onApprove: () => void;
}

/** Shows what an approval would be for before it is given. */
export function ApproveDialog({ programme, contentHash, asked, onClose, onApprove }: ApproveDialogProps) {
  const t = useTranslations('review.approve');
  const actions = useTranslations('programme');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const currency = useProgrammeCurrency();
  const { data } = useQuery(trpc.programme.comments.queryOptions({ id: programme.id }));
  const open = data?.comments.filter(({ resolved }) => resolved === null).length ?? 0;
  const changed = contentHash !== asked.contentHash;
  return (
    <Dialog
      size="lg"
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        {changed ? (
          <Alert color="yellow" role="alert" title={t('changed')}>
            {t('changedLead')}
          </Alert>
        ) : (
          <Text>{t('lead')}</Text>
        )}
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
          <Button data-autofocus disabled={changed} onClick={onApprove}>
            {actions('actions.approve', { side: actions(`lowerSide.${asked.side}`) })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
