import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useAccountColumns } from './account-columns.tsx';
import { AccountsFilters } from './accounts-filters.tsx';
import { type AccountsSearch, isFiltered, pageSize, toListInput } from './accounts-search.ts';

const route = getRouteApi('/frame/accounts');

/** Which accounts? Every filter, order and page is in the address. */
export function AccountsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.account.list.queryOptions(toListInput(search), { placeholderData: keepPreviousData }),
  );
  const change = (part: Partial<AccountsSearch>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  return (
    <>
      <Head list={data} />
      <AccountsFilters
        search={search}
        onChange={change}
        onClear={() => void navigate({ search: ({ sort, dir }) => ({ sort, dir }) })}
      />
      {error && <Failed error={error} />}
      {data ? (
        <AccountsTable list={data} search={search} stale={isPlaceholderData} onChange={change} />
      ) : (
        !error && <Skeleton height={560} radius={8} />
      )}
    </>
  );
}

type List = RouterOutputs['account']['list'];

function Head({ list }: { readonly list: List | undefined }) {
  const t = useTranslations('account');
  const { day } = useFigures();
  const count = list?.total ?? 0;
  const lead =
    list && (list.run ? t('lead', { count, asOf: day(list.run.asOf) }) : t('leadNoRun', { count }));
  return <PageHead title={t('title')} lead={lead ?? ' '} />;
}

interface AccountsTableProps {
  readonly list: List;
  readonly search: AccountsSearch;
  readonly stale: boolean;
  readonly onChange: (part: Partial<AccountsSearch>) => void;
}

function AccountsTable({ list, search, stale, onChange }: AccountsTableProps) {
  const t = useTranslations('account');
  const trpc = useTRPC();
  const { data: company } = useQuery(trpc.company.get.queryOptions({}));
  const columns = useAccountColumns(company?.currency ?? 'EUR', list.trendMonths);
  if (list.total === 0) return <Nothing filtered={isFiltered(search)} />;
  const sort = { by: search.sort ?? ('rank' as const), direction: search.dir ?? usualDirection(search.sort) };
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.items}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={(by) => onChange({ sort: by, dir: by === sort.by ? turned(sort.direction) : undefined })}
        stale={stale}
      />
      <Pager
        page={search.page ?? 1}
        pages={Math.ceil((list.total ?? 0) / pageSize)}
        onPage={(page) => onChange({ page })}
      />
    </>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const t = useTranslations('account.empty');
  return filtered ? (
    <Empty title={t('filteredTitle')}>{t('filteredBody')}</Empty>
  ) : (
    <Empty title={t('title')}>{t('body')}</Empty>
  );
}

/** What the server does when no direction is named. */
function usualDirection(sort: AccountsSearch['sort']): 'asc' | 'desc' {
  return sort === 'valueAtRisk' || sort === 'lastOrderOn' ? 'desc' : 'asc';
}

function turned(direction: 'asc' | 'desc'): 'asc' | 'desc' {
  return direction === 'asc' ? 'desc' : 'asc';
}
