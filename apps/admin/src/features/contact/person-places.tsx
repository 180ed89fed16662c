import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import type { Person } from './person-page.tsx';
import { stanceLooks } from './stance-look.ts';

type Place = Person['places'][number];

/** Every account somebody stands in, with how they stand there. */
export function PersonPlaces({ places }: { readonly places: readonly Place[] }) {
  const t = useTranslations('contact.page');
  const columns = usePlaceColumns();
  return (
    <DataTable
      caption={t('accounts')}
      columns={columns}
      rows={places}
      rowKey={({ account }) => account.id}
      bare
    />
  );
}

function usePlaceColumns(): Column<Place, never>[] {
  const t = useTranslations('contact');
  const role = useTranslations('account.role');
  const stance = useTranslations('account.stance');
  const { day } = useFigures();
  const { dayOf } = useCompanyDays();
  const touch = ({ lastTouchedAt, leftOn }: Place) => {
    if (leftOn !== null) return t('touch.left', { day: day(leftOn) });
    return lastTouchedAt === null ? t('touch.never') : day(dayOf(lastTouchedAt));
  };
  return [
    {
      key: 'account',
      title: t('column.account'),
      cell: ({ account }) => (
        <Link to="/accounts/$accountId/people" params={{ accountId: account.id }} data-row-link>
          {account.name}
        </Link>
      ),
    },
    { key: 'title', title: t('column.title'), from: 'tablet', cell: ({ title }) => title },
    { key: 'role', title: t('column.role'), cell: (place) => place.role && role(place.role) },
    {
      key: 'influence',
      title: t('column.influence'),
      numeric: true,
      from: 'tablet',
      cell: ({ influence }) => influence,
    },
    {
      key: 'stance',
      title: t('column.stance'),
      from: 'tablet',
      cell: (place) => place.stance && <Mark {...stanceLooks[place.stance]}>{stance(place.stance)}</Mark>,
    },
    {
      key: 'reportsTo',
      title: t('column.reportsTo'),
      from: 'desk',
      cell: ({ reportsTo }) => reportsTo?.name,
    },
    { key: 'touch', title: t('column.touch'), cell: touch },
  ];
}
