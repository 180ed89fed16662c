import { Skeleton, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { Section } from '../../components/section.tsx';
import { OrderChart } from './order-chart.tsx';
import { useAccountOrders } from './use-account-orders.ts';

interface AccountOrdersProps {
  readonly accountId: string;
  /** Where the orders name none. */
  readonly currency: string;
}

/** The orders as a picture with what the model expects. */
export function OrderHistory({ accountId, currency }: AccountOrdersProps) {
  const t = useTranslations('account.page');
  const { data, error } = useAccountOrders(accountId);
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={360} />;
  return (
    <Section title={t('chart.title')} lead={data.months.length > 0 && t('chart.lead')}>
      {data.months.length === 0 ? (
        <Text c="dimmed">{t('latest.none')}</Text>
      ) : (
        <OrderChart orders={data} currency={data.currency ?? currency} />
      )}
    </Section>
  );
}
