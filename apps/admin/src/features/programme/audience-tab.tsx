import { Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { Pager } from '../../components/pager.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useProgramme } from '../../lib/programme.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { AudienceFields } from './audience-fields.tsx';
import { AudiencePeople } from './audience-people.tsx';

export type AudienceRow = RouterOutputs['programme']['audience']['items'][number];

const route = getRouteApi('/frame/programmes/$programmeId/audience');
const pageSize = 50;

/** Whom it is for, and whom that comes to account by account; who is left out and why. */
export function AudienceTab() {
  const t = useTranslations('programme.audienceTab');
  const { page = 1 } = route.useSearch();
  const { id } = useProgramme();
  const trpc = useTRPC();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.programme.audience.queryOptions(
      { id, limit: pageSize, offset: (page - 1) * pageSize },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Stack gap="lg">
      <AudienceFields />
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={360} />}
      {data?.total === 0 && <Empty title={t('none')}>{''}</Empty>}
      {data && data.total > 0 && <Outcome data={data} page={page} stale={isPlaceholderData} />}
    </Stack>
  );
}

interface OutcomeProps {
  readonly data: RouterOutputs['programme']['audience'];
  readonly page: number;
  readonly stale: boolean;
}

function Outcome({ data, page, stale }: OutcomeProps) {
  const t = useTranslations('programme.audienceTab');
  const columns = useAudienceColumns();
  const later = useProgramme().design.audience.entry?.kind === 'occasions';
  const navigate = route.useNavigate();
  return (
    <Stack gap="md">
      <Text>
        {t(later ? 'leadLater' : 'lead', {
          people: data.people,
          accounts: data.accounts,
          leftOut: data.total - data.accounts,
        })}
      </Text>
      <DataTable
        caption={t('account')}
        columns={columns}
        rows={data.items}
        rowKey={(row) => row.account.id}
        stale={stale}
      />
      <Pager
        page={page}
        pages={Math.ceil(data.total / pageSize)}
        onPage={(next) => void navigate({ search: (old) => ({ ...old, page: next }) })}
      />
    </Stack>
  );
}

function useAudienceColumns(): Column<AudienceRow, never>[] {
  const t = useTranslations('programme.audienceTab');
  const { money } = useFigures();
  return [
    {
      key: 'account',
      title: t('account'),
      cell: ({ account }) => (
        <Link to="/accounts/$accountId" params={{ accountId: account.id }} data-row-link>
          {account.name}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('status'),
      from: 'tablet',
      cell: ({ account }) => (account.status ? <StatusMark status={account.status} /> : '–'),
    },
    {
      key: 'cell',
      title: t('cell'),
      from: 'desk',
      cell: ({ account }) => (account.cell === 'none' ? '–' : account.cell),
    },
    {
      key: 'atRisk',
      title: t('atRisk'),
      numeric: true,
      from: 'tablet',
      cell: ({ account }) => (
        <span style={{ color: 'var(--money)' }}>
          {account.valueAtRisk === null ? '–' : money(account.valueAtRisk, account.currency)}
        </span>
      ),
    },
    { key: 'person', title: t('person'), cell: (row) => <AudiencePeople row={row} /> },
    { key: 'manager', title: t('manager'), from: 'desk', cell: ({ manager }) => manager?.name ?? '–' },
  ];
}
