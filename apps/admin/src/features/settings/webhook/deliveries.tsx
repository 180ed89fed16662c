import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { WebhookDeliveryState } from '@sleutel/domain/webhook';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Empty } from '../../../components/empty.tsx';
import { OlderPager } from '../../../components/older-pager.tsx';
import { Section } from '../../../components/section.tsx';
import { useFigures } from '../../../lib/figures.ts';
import type { RouterOutputs } from '../../../lib/trpc.ts';
import type { DeliverySearch } from '../settings-search.ts';
import { DeliveryDialog } from './delivery-dialog.tsx';
import { type Delivery, DeliveryMark, useAnswerOf } from './delivery-mark.tsx';
import { useEndpointDeeds } from './use-endpoint-deeds.ts';

interface DeliveriesProps {
  readonly list: RouterOutputs['webhook']['listDeliveries'];
  readonly search: DeliverySearch;
  readonly stale: boolean;
  readonly onSearch: (search: DeliverySearch) => void;
  /** Looks into none of them any more. */
  readonly onClose: () => void;
}

/** What an endpoint was told, one line an event. */
export function Deliveries(props: DeliveriesProps) {
  const { list, search, stale, onSearch, onClose } = props;
  const { endpoint, items, older } = list;
  const t = useTranslations('webhook.deliveries');
  const { resend } = useEndpointDeeds();
  const { id: endpointId, off } = endpoint;
  const again = (eventIds?: string[]) => resend.mutate({ endpointId, ...(eventIds && { eventIds }) });
  const resendOne = off === null ? (eventId: string) => again([eventId]) : null;
  const columns = useDeliveryColumns(resendOne);
  const shown = items.find(({ eventId }) => eventId === search.event);
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-end">
          <StateFilter state={search.state} onChange={(state) => onSearch(state ? { state } : {})} />
          {search.state === 'failed' && items.length > 0 && off === null && (
            <Button variant="default" loading={resend.isPending} onClick={() => again()}>
              {t('resendAll')}
            </Button>
          )}
        </Group>
        {items.length === 0 ? (
          <Empty title={t('none')}>{t('noneNote')}</Empty>
        ) : (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={items}
            rowKey={({ eventId }) => eventId}
            stale={stale}
            bare
          />
        )}
        <OlderPager
          before={search.before}
          older={older}
          onGo={(before) => onSearch({ state: search.state, before })}
        />
      </Stack>
      {shown && <DeliveryDialog delivery={shown} onResend={resendOne} onClose={onClose} />}
    </Section>
  );
}

interface StateFilterProps {
  readonly state: WebhookDeliveryState | undefined;
  readonly onChange: (state: WebhookDeliveryState | undefined) => void;
}

function StateFilter({ state, onChange }: StateFilterProps) {
  const t = useTranslations('webhook.deliveries');
  const choices = WebhookDeliveryState.options.map((value) => ({ value, label: t(`states.${value}`) }));
  return (
    <NativeSelect
      label={t('filter')}
      data={[{ value: '', label: t('all') }, ...choices]}
      value={state ?? ''}
      onChange={(event) => onChange(WebhookDeliveryState.safeParse(event.currentTarget.value).data)}
    />
  );
}

function useDeliveryColumns(resend: ((eventId: string) => void) | null): Column<Delivery, never>[] {
  const t = useTranslations('webhook');
  const answerOf = useAnswerOf();
  const { moment, count } = useFigures();
  return [
    {
      key: 'what',
      title: t('deliveries.what'),
      cell: ({ eventId, type }) => (
        <Link
          from="/settings/webhooks/$endpointId"
          search={(old) => ({ ...old, event: eventId })}
          replace
          resetScroll={false}
          data-row-link
        >
          {t(`type.${type}`)}
        </Link>
      ),
    },
    {
      key: 'when',
      title: t('deliveries.when'),
      from: 'tablet',
      beneath: true,
      cell: ({ occurredAt }) => moment(occurredAt),
    },
    {
      key: 'state',
      title: t('deliveries.state'),
      cell: ({ state }) => <DeliveryMark state={state} />,
    },
    { key: 'answer', title: t('deliveries.answer'), from: 'tablet', cell: answerOf },
    {
      key: 'tries',
      title: t('deliveries.tries'),
      from: 'tablet',
      numeric: true,
      cell: ({ tries }) => count(tries),
    },
    {
      key: 'again',
      title: t('deliveries.deeds'),
      from: 'tablet',
      cell: ({ eventId, type, occurredAt, tries }) =>
        resend !== null &&
        tries > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('deliveries.resendOf', { type: t(`type.${type}`), when: moment(occurredAt) })}
            onClick={() => resend(eventId)}
          >
            {t('deliveries.resend')}
          </Button>
        ),
    },
  ];
}
