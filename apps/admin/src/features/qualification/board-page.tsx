import { Group, NativeSelect, Skeleton, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { AddAccountButton } from '../../lib/add-account/add-account-button.tsx';
import { BeginAccounts } from '../../lib/begin.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { BoardColumns } from './board-columns.tsx';
import { type BoardSearch, nobody, pageSize, toBoardInput } from './board-search.ts';
import { LeadSources } from './lead-sources.tsx';

export type Board = RouterOutputs['qualification']['board'];

const route = getRouteApi('/frame/accounts/prospects');

/** Whom could we win, and what do we have to find out first? */
export function BoardPage() {
  const t = useTranslations('qualification.board');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.qualification.board.queryOptions(toBoardInput(search), { placeholderData: keepPreviousData }),
  );
  const narrow = (part: BoardSearch) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  return (
    <>
      <AnchorLink to="/accounts" size="sm" c="dimmed">
        {t('back')}
      </AnchorLink>
      <Head board={data} search={search} onOwner={(owner) => narrow({ owner })} />
      {error && !data && <Failed error={error} />}
      {!data && !error && <Waiting />}
      {data && (
        <Stack gap="lg" style={{ opacity: isPlaceholderData ? 0.6 : 1 }}>
          {data.sources.length > 0 && <LeadSources sources={data.sources} chosen={search.source} />}
          {isEmpty(data) ? (
            <Nobody narrowed={search.source !== undefined || search.owner !== undefined} />
          ) : (
            <BoardColumns board={data} alone={search.column} />
          )}
          <Pages board={data} search={search} onPage={(page) => narrow({ page })} />
        </Stack>
      )}
    </>
  );
}

function isEmpty({ columns }: Board): boolean {
  return columns.every(({ total }) => total === 0);
}

interface HeadProps {
  readonly board: Board | undefined;
  readonly search: BoardSearch;
  readonly onOwner: (owner: string | undefined) => void;
}

function Head({ board, search, onOwner }: HeadProps) {
  const t = useTranslations('qualification.board');
  const { count } = useFigures();
  const trpc = useTRPC();
  const { data: values } = useQuery(trpc.segment.values.queryOptions());
  const total = board?.columns.reduce((sum, column) => sum + column.total, 0) ?? 0;
  const lead = search.column
    ? t('leadColumn', { count: total })
    : t('lead', { count: total, of: count(total) });
  const people = (values?.owners ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <PageHead
      title={t('title')}
      lead={board ? lead : ' '}
      actions={
        <Group gap="sm">
          <NativeSelect
            aria-label={t('owner')}
            value={search.owner ?? ''}
            data={[{ value: '', label: t('everybody') }, { value: nobody, label: t('nobody') }, ...people]}
            onChange={(event) => onOwner(event.currentTarget.value || undefined)}
          />
          <AddAccountButton />
        </Group>
      }
    />
  );
}

interface PagesProps {
  readonly board: Board;
  readonly search: BoardSearch;
  readonly onPage: (page: number) => void;
}

function Pages({ board, search: { column, page = 1 }, onPage }: PagesProps) {
  if (column === undefined) return null;
  const total = board.columns[0]?.total ?? 0;
  return <Pager page={page} pages={Math.ceil(total / pageSize.alone)} onPage={onPage} />;
}

function Nobody({ narrowed }: { readonly narrowed: boolean }) {
  const t = useTranslations('qualification.board');
  return narrowed ? (
    <Empty title={t('noneHere')}>{t('noneHereBody')}</Empty>
  ) : (
    <Empty title={t('none')} action={<BeginAccounts />}>
      {t('noneBody')}
    </Empty>
  );
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={40} />
      <Skeleton height={480} />
    </Stack>
  );
}
