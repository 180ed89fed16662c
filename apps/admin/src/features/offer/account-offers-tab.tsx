import { Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Failed } from '../../components/failed.tsx';
import { Pager } from '../../components/pager.tsx';
import { Section } from '../../components/section.tsx';
import { useAccountId } from '../../lib/account.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useCodeColumns } from './code-columns.tsx';
import { pageSize } from './offers-search.ts';

type Codes = RouterOutputs['offer']['codes'];

const route = getRouteApi('/frame/accounts/$accountId/offers');

/** What was this account offered, and what came of it? */
export function AccountOffersTab() {
  const accountId = useAccountId();
  const t = useTranslations('offer.account');
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const columns = useCodeColumns();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.offer.codes.queryOptions(
      { accountId, limit: pageSize, offset: (page - 1) * pageSize },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <Section title={t('title')} lead={data.total > 0 && <Summary codes={data} />}>
      {data.total === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <DataTable
          caption={t('title')}
          bare
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          stale={isPlaceholderData}
        />
      )}
      <Pager
        page={page}
        pages={Math.ceil(data.total / pageSize)}
        onPage={(next) => void navigate({ search: { page: next }, resetScroll: false })}
      />
    </Section>
  );
}

const states = ['issued', 'accepted', 'redeemed', 'expired', 'released'] as const;

/** How many stand where, in a sentence. */
function Summary({ codes }: { readonly codes: Codes }) {
  const t = useTranslations('offer.account');
  const parts = states.flatMap((state) => {
    const count = codes.states[state] ?? 0;
    return count > 0 ? [t(`count.${state}`, { count })] : [];
  });
  return <>{[t('lead', { count: codes.total }), parts.join(', ')].join(': ')}.</>;
}
