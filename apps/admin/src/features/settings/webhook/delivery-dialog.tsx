import { Button, Code, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../../components/dialog.tsx';
import { Facts } from '../../../components/facts.tsx';
import { useFigures } from '../../../lib/figures.ts';
import { type Delivery, DeliveryMark, useAnswerOf } from './delivery-mark.tsx';

interface DeliveryDialogProps {
  readonly delivery: Delivery;
  /** Null where nothing is told. */
  readonly onResend: ((eventId: string) => void) | null;
  readonly onClose: () => void;
}

/** One event as an endpoint is told it, and how that went. */
export function DeliveryDialog({ delivery, onResend, onClose }: DeliveryDialogProps) {
  const t = useTranslations('webhook');
  const common = useTranslations('common');
  const { eventId, type, tries, payload } = delivery;
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={t(`type.${type}`)}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Facts facts={useFacts(delivery)} />
        <div>
          <Text size="sm" c="dimmed">
            {t('deliveries.payload')}
          </Text>
          <Words>{JSON.stringify(payload, null, 2)}</Words>
        </div>
        {onResend !== null && tries > 0 && (
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => onResend(eventId)}>
              {t('deliveries.resend')}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}

function useFacts(delivery: Delivery): [string, ReactNode][] {
  const t = useTranslations('webhook.deliveries');
  const { moment, count } = useFigures();
  const answerOf = useAnswerOf();
  const { eventId, occurredAt, state, tries, lastTryAt, nextTryAt, answer } = delivery;
  const facts: [string, ReactNode | null][] = [
    [t('id'), <Code key="id">{eventId}</Code>],
    [t('when'), moment(occurredAt)],
    [t('state'), <DeliveryMark key="state" state={state} />],
    [t('tries'), count(tries)],
    [t('lastTry'), lastTryAt && moment(lastTryAt)],
    [t('nextTry'), nextTryAt && moment(nextTryAt)],
    [t('answer'), answerOf(delivery) || null],
    [t('said'), answer && <Words key="said">{answer}</Words>],
  ];
  return facts.filter(([, value]) => value !== null);
}

/** As it is, line for line, broken where it has no room. */
function Words({ children }: { readonly children: string }) {
  return (
    <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {children}
    </Code>
  );
}
