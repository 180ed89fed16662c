import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { LossReport } from './losses-page.tsx';

type Unnoted = LossReport['unnoted'];

interface UnnotedLossesProps {
  readonly unnoted: Unnoted;
}

/** What no list of noted losses can show: accounts that have gone without anybody saying so. */
export function UnnotedLosses({ unnoted: { asOf, count, accounts } }: UnnotedLossesProps) {
  const t = useTranslations('report.losses.unnoted');
  const { day } = useFigures();
  const columns = useUnnotedColumns();
  if (asOf === null || count === 0) return null;
  return (
    <Section title={t('title')} lead={t('lead', { count, day: day(asOf) })}>
      <DataTable caption={t('title')} columns={columns} rows={accounts} rowKey={({ id }) => id} bare />
      <Text mt="sm" size="sm">
        {count > accounts.length && `${t('more', { count: count - accounts.length })} `}
        <AnchorLink to="/accounts" search={{ status: ['lost'], sort: 'valueAtRisk' }}>
          {t('all')}
        </AnchorLink>
      </Text>
    </Section>
  );
}

function useUnnotedColumns(): Column<Unnoted['accounts'][number], never>[] {
  const t = useTranslations('report.losses.unnoted');
  const { day, money } = useFigures();
  return [
    {
      key: 'account',
      title: t('account'),
      cell: ({ id, name }) => (
        <AnchorLink
          to="/accounts/$accountId/dossier"
          params={{ accountId: id }}
          c="inherit"
          fw={550}
          data-row-link
        >
          {name}
        </AnchorLink>
      ),
    },
    {
      key: 'lastOrder',
      title: t('lastOrder'),
      cell: ({ lastOrderOn }) => (lastOrderOn === null ? '–' : day(lastOrderOn)),
    },
    {
      key: 'atRisk',
      title: t('atRisk'),
      numeric: true,
      cell: ({ valueAtRisk, currency }) => money(valueAtRisk, currency),
    },
  ];
}
