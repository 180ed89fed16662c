import { Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../../components/failed.tsx';
import { Pager } from '../../../components/pager.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { AccountTable } from './account-table.tsx';
import { Shown } from './rehearsal-search.ts';
import type { Rehearsal } from './rehearsal-tab.tsx';
import { Timeline } from './timeline.tsx';

const route = getRouteApi('/frame/programmes/$programmeId/rehearsal');
const pageSize = 25;

interface AccountsViewProps {
  readonly rehearsal: Rehearsal;
  readonly as: 'timeline' | 'table';
}

/** The accounts of a rehearsal, drawn or told. */
export function AccountsView({ rehearsal: { id, programmeId, from, until }, as }: AccountsViewProps) {
  const t = useTranslations('rehearsal');
  const { show = 'all', page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.rehearsal.accounts.queryOptions(
      { id, show, limit: pageSize, offset: (page - 1) * pageSize },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={360} />;
  const choose = (chosen: string) =>
    void navigate({
      search: (old) => ({ ...old, page: undefined, show: Shown.optional().catch(undefined).parse(chosen) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack gap="md">
      <Group>
        <NativeSelect
          label={t('show.label')}
          value={show}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={Shown.options.map((value) => ({ value, label: t(`show.${value}`) }))}
        />
      </Group>
      {data.total === 0 && <Text c="dimmed">{t('show.none')}</Text>}
      {data.total > 0 &&
        (as === 'table' ? (
          <AccountTable programmeId={programmeId} items={data.items} />
        ) : (
          <Timeline programmeId={programmeId} from={from} until={until} items={data.items} />
        ))}
      <Pager
        page={page}
        pages={Math.ceil(data.total / pageSize)}
        onPage={(next) => void navigate({ search: (old) => ({ ...old, page: next }), resetScroll: false })}
      />
    </Stack>
  );
}
