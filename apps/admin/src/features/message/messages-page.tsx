import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { BeginProgramme } from '../../lib/begin.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useMessageColumns } from './message-columns.tsx';
import { MessagesFilters } from './messages-filters.tsx';
import { MessagesInDoubt } from './messages-in-doubt.tsx';
import { isFiltered, type MessagesSearch, pageSize, toListInput } from './messages-search.ts';

export type MessageList = RouterOutputs['message']['list'];

const route = getRouteApi('/frame/messages');

/** What left the house? */
export function MessagesPage() {
  const t = useTranslations('message');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.message.list.queryOptions(toListInput(search), { placeholderData: keepPreviousData }),
  );
  const change = (part: Partial<MessagesSearch>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  return (
    <>
      <PageHead title={t('title')} lead={data ? t('lead', { count: data.total }) : ' '} />
      {search.state?.join() !== 'needsReview' && (
        <MessagesInDoubt onShow={() => void navigate({ search: { state: ['needsReview'] } })} />
      )}
      <MessagesFilters
        search={search}
        sample={data?.items[0]}
        onChange={change}
        onClear={() => void navigate({ search: {} })}
      />
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={480} radius={8} />}
      {data && (
        <MessagesTable
          list={data}
          search={search}
          stale={isPlaceholderData}
          onPage={(page) => void navigate({ search: (old) => ({ ...old, page }) })}
        />
      )}
    </>
  );
}

interface MessagesTableProps {
  readonly list: MessageList;
  readonly search: MessagesSearch;
  readonly stale: boolean;
  readonly onPage: (page: number) => void;
}

function MessagesTable({ list, search, stale, onPage }: MessagesTableProps) {
  const t = useTranslations('message');
  const columns = useMessageColumns();
  if (list.total === 0) {
    return isFiltered(search) ? (
      <Empty title={t('empty.filteredTitle')}>{t('empty.filteredBody')}</Empty>
    ) : (
      <Empty title={t('empty.title')} action={<BeginProgramme />}>
        {t('empty.body')}
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
        stale={stale}
      />
      <Pager page={search.page ?? 1} pages={Math.ceil(list.total / pageSize)} onPage={onPage} />
    </>
  );
}
