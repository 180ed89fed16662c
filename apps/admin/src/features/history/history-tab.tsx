import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { useAccountId, useOpenAccount } from '../../lib/account.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { HistoryFilters } from './history-filters.tsx';
import { type HistorySearch, isFiltered } from './history-search.ts';
import { Timeline } from './timeline.tsx';

const route = getRouteApi('/frame/accounts/$accountId/history');

/** Everything there was with this account, in one line of time. */
export function HistoryTab() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Stack gap="lg">
      <HistoryFilters
        search={search}
        onChange={(part) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true })}
        onClear={() => void navigate({ search: {} })}
      />
      <Items search={search} />
    </Stack>
  );
}

function Items({ search }: { readonly search: HistorySearch }) {
  const t = useTranslations('history');
  const { items, error, more } = useHistory(search);
  const { currency } = useOpenAccount();
  if (error && !items) return <Failed error={error} />;
  if (!items) return <Skeleton height={480} />;
  if (items.length === 0) {
    return isFiltered(search) ? (
      <Empty title={t('empty.filteredTitle')}>{t('empty.filteredBody')}</Empty>
    ) : (
      <Empty title={t('empty.title')}>{t('empty.body')}</Empty>
    );
  }
  return (
    <>
      <Timeline items={items} currency={currency} />
      {more.any ? (
        <Button variant="default" loading={more.coming} onClick={more.ask} style={{ alignSelf: 'center' }}>
          {t('older')}
        </Button>
      ) : (
        <Text size="sm" c="dimmed" ta="center">
          {t('end')}
        </Text>
      )}
    </>
  );
}

function useHistory(search: HistorySearch) {
  const id = useAccountId();
  const trpc = useTRPC();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    trpc.account.timeline.infiniteQueryOptions(
      { id, ...search },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  return {
    items: data?.pages.flatMap((page) => page.items),
    error,
    more: { any: hasNextPage, coming: isFetchingNextPage, ask: () => void fetchNextPage() },
  };
}
