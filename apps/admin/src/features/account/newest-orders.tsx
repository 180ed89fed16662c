import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useAccountOrders } from './use-account-orders.ts';

interface NewestOrdersProps {
  readonly accountId: string;
  /** Where an order names none. */
  readonly currency: string;
}

export function NewestOrders({ accountId, currency }: NewestOrdersProps) {
  const t = useTranslations('account.page');
  const { day, money } = useFigures();
  const { data } = useAccountOrders(accountId);
  if (!data || data.orders.items.length === 0) return null;
  return (
    <Section title={t('latest.title')} lead={t('latest.lead', { total: data.orders.total })}>
      <DataTable
        caption={t('latest.title')}
        bare
        rows={data.orders.items}
        rowKey={(order) => order.key}
        columns={[
          { key: 'day', title: t('latest.day'), cell: (order) => day(order.orderedOn) },
          {
            key: 'number',
            title: t('latest.number'),
            cell: (order) => order.number ?? '–',
            from: 'tablet',
          },
          { key: 'state', title: t('latest.state'), cell: (order) => t(`orderStatus.${order.status}`) },
          {
            key: 'amount',
            title: t('latest.amount'),
            numeric: true,
            cell: (order) => money(order.amount, order.currency ?? currency, 2),
          },
        ]}
      />
    </Section>
  );
}
