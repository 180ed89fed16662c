import { Button, Skeleton } from '@mantine/core';
import { OfferCodeState } from '@sleutel/domain/offer';
import { may } from '@sleutel/domain/user';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { Pager } from '../../components/pager.tsx';
import { useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useIssuedColumns } from './issued-columns.tsx';
import { ListFilters } from './list-filters.tsx';
import { codesFile, type OfferSearch, pageSize, toListInput } from './offer-list-search.ts';
import type { Offer } from './offer-page.tsx';

const route = getRouteApi('/frame/offers/$offerId');

/** The codes with their accounts, filtered here and in the file alike. */
export function OfferCodes({ offer }: { readonly offer: Offer }) {
  const t = useTranslations('offers');
  const stateWords = useTranslations('offer.state');
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useIssuedColumns(offer.currency);
  const { data, error, isPlaceholderData } = useQuery(
    useTRPC().offer.codes.queryOptions(
      { offerId: offer.id, ...toListInput(search) },
      { placeholderData: keepPreviousData },
    ),
  );
  const change = (part: Partial<OfferSearch>) =>
    void navigate({
      search: (old) => ({ ...old, page: undefined, ...part }),
      replace: true,
      resetScroll: false,
    });
  const { page = 1, q, state } = search;
  const filtered = q !== undefined || state !== undefined ? 'filteredCodes' : 'noCodes';
  return (
    <section aria-label={t('codes')}>
      <ListFilters
        q={q}
        state={state}
        states={OfferCodeState.options.map((value) => ({ value, label: stateWords(value) }))}
        labels={{ search: t('searchCodes'), state: t('codeColumns.state') }}
        onChange={change}
      >
        {may(me.role, 'offer.exportCodes') && (
          <Button
            component="a"
            ml="auto"
            variant="default"
            href={codesFile(offer.id, search)}
            download
            leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          >
            {t('csv')}
          </Button>
        )}
      </ListFilters>
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={320} radius={8} />}
      {data?.total === 0 && <Empty title={t(`empty.${filtered}`)}>{t(`empty.${filtered}Note`)}</Empty>}
      {data && data.total > 0 && (
        <>
          <DataTable
            caption={t('codes')}
            columns={columns}
            rows={data.items}
            rowKey={(row) => row.id}
            stale={isPlaceholderData}
          />
          <Pager
            page={page}
            pages={Math.ceil(data.total / pageSize)}
            onPage={(chosen) => change({ page: chosen })}
          />
        </>
      )}
    </section>
  );
}
