import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Failed } from '../../components/failed.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { OrderChart } from './order-chart.tsx';

export type AccountOrders = RouterOutputs['account']['orders'];

const newestShown = 10;

interface OrderHistoryProps {
  readonly accountId: string;
  readonly currency: string;
}

/** The orders as a picture with what the model expects, and the newest of them as rows. */
export function OrderHistory({ accountId, currency: usual }: OrderHistoryProps) {
  const t = useTranslations('account.page');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.account.orders.queryOptions({ id: accountId, limit: newestShown }));
  if (error) return <Failed error={error} />;
  if (!data) return <Skeleton height={320} />;
  const currency = data.currency ?? usual;
  return (
    <>
      <Title order={2}>{t('chart.title')}</Title>
      {data.months.length === 0 ? (
        <Text c="dimmed">{t('latest.none')}</Text>
      ) : (
        <>
          <Text c="dimmed" size="sm" mb="md">
            {t('chart.lead')}
          </Text>
          <OrderChart orders={data} currency={currency} />
          <Title order={3} mt="lg" mb="xs">
            {t('latest.title')}
          </Title>
          <NewestOrders orders={data.orders.items} currency={currency} />
        </>
      )}
    </>
  );
}

interface NewestOrdersProps {
  readonly orders: AccountOrders['orders']['items'];
  readonly currency: string;
}

function NewestOrders({ orders, currency }: NewestOrdersProps) {
  const t = useTranslations('account.page');
  const { day, money } = useFigures();
  return (
    <DataTable
      caption={t('latest.title')}
      rows={orders}
      rowKey={(order) => order.key}
      columns={[
        { key: 'day', title: t('latest.day'), cell: (order) => day(order.orderedOn) },
        { key: 'number', title: t('latest.number'), cell: (order) => order.number ?? '–' },
        { key: 'state', title: t('latest.state'), cell: (order) => t(`orderStatus.${order.status}`) },
        {
          key: 'amount',
          title: t('latest.amount'),
          numeric: true,
          cell: (order) => money(order.amount, order.currency ?? currency, 2),
        },
      ]}
    />
  );
}
