import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Column } from '../../components/data-table.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { ProgrammeStateMark } from '../../lib/programme-state-mark.tsx';
import { BudgetBar } from './budget-bar.tsx';
import type { OfferOrder } from './offer-list-search.ts';
import type { OfferRow } from './offers-page.tsx';

export function useOfferColumns(): Column<OfferRow, OfferOrder>[] {
  const t = useTranslations('offers.columns');
  const inOwnLanguage = useInOwnLanguage();
  const { money, percent } = useFigures();
  return [
    {
      key: 'offer',
      title: t('offer'),
      cell: (row) => (
        <Link to="/offers/$offerId" params={{ offerId: row.id }} data-row-link>
          {inOwnLanguage(row.texts)?.title ?? row.key}
        </Link>
      ),
    },
    { key: 'programme', title: t('programme'), from: 'tablet', cell: (row) => row.programme.name },
    {
      key: 'state',
      title: t('state'),
      sort: 'newest',
      sortsDown: true,
      from: 'desk',
      cell: (row) => <ProgrammeStateMark state={row.programme.state} />,
    },
    { key: 'budget', title: t('budget'), from: 'tablet', cell: (row) => <BudgetBar offer={row} /> },
    {
      key: 'open',
      title: t('open'),
      sort: 'open',
      sortsDown: true,
      numeric: true,
      from: 'tablet',
      cell: ({ codes }) => codes.issued + codes.accepted,
    },
    {
      key: 'redeemed',
      title: t('redeemed'),
      sort: 'redeemed',
      sortsDown: true,
      numeric: true,
      cell: ({ codes }) => codes.redeemed,
    },
    { key: 'expired', title: t('expired'), numeric: true, from: 'wide', cell: ({ codes }) => codes.expired },
    {
      key: 'released',
      title: t('released'),
      numeric: true,
      from: 'wide',
      cell: ({ codes }) => codes.released,
    },
    {
      key: 'cost',
      title: t('cost'),
      sort: 'spent',
      sortsDown: true,
      numeric: true,
      cell: ({ discount, currency, codes, costUnknown }) => {
        if (costUnknown === 0) return money(discount, currency);
        if (costUnknown === codes.redeemed) return t('costUnknown');
        return t('someUnknown', { cost: money(discount, currency), count: costUnknown });
      },
    },
    {
      key: 'margin',
      title: t('margin'),
      numeric: true,
      from: 'desk',
      cell: ({ margin }) =>
        margin === null ? (
          <Text span inherit c="dimmed">
            –
          </Text>
        ) : (
          percent(margin)
        ),
    },
  ];
}
