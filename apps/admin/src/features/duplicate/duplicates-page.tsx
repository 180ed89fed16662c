import { Button, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink, ButtonLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import classes from './duplicate.module.css';
import { pageSize } from './duplicates-search.ts';
import { useDismiss } from './use-dismiss.ts';

type Pair = RouterOutputs['duplicate']['list']['items'][number];

const route = getRouteApi('/frame/accounts/duplicates');

/** Which accounts stand here twice? */
export function DuplicatesPage() {
  const t = useTranslations('duplicate');
  const { page = 1, import: importId } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const columns = useColumns();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.duplicate.list.queryOptions(
      { ...(importId && { importId }), limit: pageSize, offset: (page - 1) * pageSize },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <>
      <Back importId={importId} />
      <PageHead
        title={t('title')}
        lead={data ? t(importId ? 'leadOfImport' : 'lead', { count: data.total }) : ' '}
        actions={
          importId && (
            <ButtonLink to="/accounts/duplicates" variant="default">
              {t('all')}
            </ButtonLink>
          )
        }
      />
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={320} radius={8} />}
      {data?.total === 0 && <Empty title={t('empty.title')}>{t('empty.body')}</Empty>}
      {data && data.total > 0 && (
        <>
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={data.items}
            rowKey={({ one, other }) => `${one.id} ${other.id}`}
            stale={isPlaceholderData}
          />
          <Pager
            page={page}
            pages={Math.ceil(data.total / pageSize)}
            onPage={(next) => void navigate({ search: (search) => ({ ...search, page: next }) })}
          />
        </>
      )}
    </>
  );
}

interface BackProps {
  readonly importId: string | undefined;
}

/** To where one came from: the import whose accounts these are, or all accounts. */
function Back({ importId }: BackProps) {
  const t = useTranslations('duplicate');
  return importId ? (
    <AnchorLink to="/imports/batches/$importId" params={{ importId }} size="sm" c="dimmed">
      {t('backToImport')}
    </AnchorLink>
  ) : (
    <AnchorLink to="/accounts" size="sm" c="dimmed">
      {t('back')}
    </AnchorLink>
  );
}

function useColumns(): Column<Pair, never>[] {
  const t = useTranslations('duplicate');
  const { mayDismiss, dismiss } = useDismiss();
  return [
    {
      key: 'one',
      title: t('columns.one'),
      cell: ({ one, other }) => (
        <Link
          to="/accounts/duplicates/$oneId/$otherId"
          params={{ oneId: one.id, otherId: other.id }}
          data-row-link
        >
          {one.name}
        </Link>
      ),
    },
    { key: 'other', title: t('columns.other'), cell: ({ other }) => other.name },
    {
      key: 'numbers',
      title: t('columns.numbers'),
      from: 'desk',
      cell: ({ one, other }) => `${one.externalId}, ${other.externalId}`,
    },
    {
      key: 'sign',
      title: t('columns.sign'),
      from: 'tablet',
      cell: ({ sign, value }) => (
        <>
          {t(`sign.${sign}`)}{' '}
          <Text span size="sm" c="dimmed">
            {value}
          </Text>
        </>
      ),
    },
    ...(mayDismiss
      ? [
          {
            key: 'dismiss',
            title: t('dismiss'),
            numeric: true,
            from: 'tablet' as const,
            cell: (pair: Pair) => (
              <Button
                className={classes.above}
                variant="default"
                size="compact-sm"
                aria-label={t('dismissNamed', { one: pair.one.name, other: pair.other.name })}
                onClick={() => dismiss([pair.one.id, pair.other.id])}
              >
                {t('dismiss')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
