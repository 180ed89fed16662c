import { Skeleton } from '@mantine/core';
import { ProgrammeState } from '@sleutel/domain/programme';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { BeginProgramme } from '../../lib/begin.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { ListFilters } from './list-filters.tsx';
import { useOfferColumns } from './offer-columns.tsx';
import { type OffersSearch, pageSize, toListInput } from './offer-list-search.ts';

type OfferList = RouterOutputs['offer']['list'];
export type OfferRow = OfferList['items'][number];

const route = getRouteApi('/frame/offers');

/** What have we promised, and what did it cost? */
export function OffersPage() {
  const t = useTranslations('offers');
  const state = useTranslations('programme.state');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { sort = 'newest' } = search;
  const { data, error, isPlaceholderData } = useQuery(
    useTRPC().offer.list.queryOptions(
      { ...toListInput(search), sort },
      { placeholderData: keepPreviousData },
    ),
  );
  const change = (part: Partial<OffersSearch>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  return (
    <>
      <PageHead title={t('title')} lead={data ? <Lead list={data} /> : ' '} />
      <ListFilters
        q={search.q}
        state={search.state}
        states={ProgrammeState.options.map((value) => ({ value, label: state(value) }))}
        labels={{ search: t('search'), state: t('programmeState') }}
        onChange={change}
      />
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={240} radius={8} />}
      {data && <OffersTable list={data} search={search} stale={isPlaceholderData} onChange={change} />}
    </>
  );
}

/** Promises and their cost in a sentence for each currency. */
function Lead({ list }: { readonly list: OfferList }) {
  const t = useTranslations('offers');
  const { money } = useFigures();
  if (list.sums.length === 0) return t('leadNone');
  return list.sums
    .map(({ currency, discount, reserved, redeemed, costUnknown, standing }) =>
      t('lead', {
        redeemed,
        standing,
        discount: money(discount, currency),
        priced: costUnknown === 0 ? 'all' : costUnknown === redeemed ? 'none' : 'some',
        unknown: costUnknown,
        // Without money set aside for a code, nobody knows what an open one will cost.
        bound: Number(reserved) > 0 ? 'yes' : 'no',
        reserved: money(reserved, currency),
      }),
    )
    .join(' ');
}

interface OffersTableProps {
  readonly list: OfferList;
  readonly search: OffersSearch;
  readonly stale: boolean;
  readonly onChange: (part: Partial<OffersSearch>) => void;
}

function OffersTable({ list, search, stale, onChange }: OffersTableProps) {
  const t = useTranslations('offers');
  const columns = useOfferColumns();
  const { sort = 'newest', q, state, page = 1 } = search;
  if (list.total === 0) {
    const filtered = q !== undefined || state !== undefined ? 'filtered' : 'none';
    return (
      <Empty title={t(`empty.${filtered}`)} action={filtered === 'none' && <BeginProgramme />}>
        {t(`empty.${filtered}Note`)}
      </Empty>
    );
  }
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.items}
        rowKey={(row) => row.id}
        sort={{ by: sort, direction: 'asc' }}
        onSort={(by) => onChange({ sort: by === 'newest' ? undefined : by })}
        stale={stale}
      />
      <Pager
        page={page}
        pages={Math.ceil(list.total / pageSize)}
        onPage={(chosen) => onChange({ page: chosen })}
      />
    </>
  );
}
