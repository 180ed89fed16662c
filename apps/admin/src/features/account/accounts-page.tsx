import { Button, Group, Skeleton } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { IconChecks } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { ButtonLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { AddAccountButton } from '../../lib/add-account/add-account-button.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { AccountsList } from './accounts-list.tsx';
import type { AccountsSearch } from './accounts-search.ts';
import { ColumnsMenu, useChosenColumns } from './columns-menu.tsx';
import { ExportListButton } from './export-list-button.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { FilterPills } from './filter-pills.tsx';
import { SearchField } from './search-field.tsx';
import { useAccountPages } from './use-account-pages.ts';
import { ViewsMenu } from './views-menu.tsx';

const route = getRouteApi('/frame/accounts');

/** Which accounts? Every filter, order, column and what stands beside the list is in the address. */
export function AccountsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useAccountPages(search);
  const columns = useChosenColumns(search.cols);
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const change = useCallback(
    (part: Partial<AccountsSearch>) =>
      void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false }),
    [navigate],
  );
  const clear = () => void navigate({ search: ({ sort, dir, cols }) => ({ sort, dir, cols }) });
  return (
    <>
      <Head list={pages.list} />
      <Group gap="sm" mb="md" role="search">
        <ViewsMenu search={search} onOpen={(next) => void navigate({ search: next })} />
        <SearchField ref={field} value={search.q} onChange={(q) => change({ q })} />
        <FilterPanel search={search} onChange={change} />
        <ColumnsMenu
          chosen={columns.chosen}
          onChange={(cols) => {
            columns.keep(cols);
            change({ cols });
          }}
        />
        <ExportListButton search={search} columns={columns.chosen} />
        <ChooseButton choosing={choosing} onChange={setChoosing} />
      </Group>
      <FilterPills search={search} onChange={change} onClear={clear} />
      {pages.error && !pages.list && <Failed error={pages.error} />}
      {pages.list ? (
        <AccountsList
          pages={pages}
          search={search}
          columns={columns.chosen}
          choosing={choosing}
          onChange={change}
          onSearch={() => field.current?.focus()}
        />
      ) : (
        !pages.error && <Skeleton height={560} radius={8} />
      )}
    </>
  );
}

interface ChooseButtonProps {
  readonly choosing: boolean;
  readonly onChange: (choosing: boolean) => void;
}

/** On a phone the boxes to choose accounts with are shown when somebody wants to. */
function ChooseButton({ choosing, onChange }: ChooseButtonProps) {
  const t = useTranslations('accountList.bulk');
  const me = useMe();
  if (!may(me.role, 'account.bulkUpdate')) return null;
  return (
    <Button
      variant={choosing ? 'light' : 'default'}
      hiddenFrom="sm"
      aria-pressed={choosing}
      leftSection={<IconChecks size={16} stroke={1.6} />}
      onClick={() => onChange(!choosing)}
    >
      {t('start')}
    </Button>
  );
}

function Head({ list }: { readonly list: RouterOutputs['account']['list'] | undefined }) {
  const t = useTranslations('account');
  const nav = useTranslations('frame.nav');
  const { day } = useFigures();
  const count = list?.total ?? 0;
  const known =
    list && (list.run ? t('lead', { count, asOf: day(list.run.asOf) }) : t('leadNoRun', { count }));
  const lead = list?.capped ? `${known} · ${t('capped')}` : known;
  return (
    <PageHead
      title={t('title')}
      lead={lead ?? ' '}
      actions={
        <>
          <ButtonLink to="/accounts/prospects" variant="subtle" color="gray" visibleFrom="sm">
            {nav('prospects')}
          </ButtonLink>
          <ButtonLink to="/segments" variant="subtle" color="gray" visibleFrom="sm">
            {nav('segments')}
          </ButtonLink>
          <ButtonLink to="/accounts/duplicates" variant="subtle" color="gray" visibleFrom="sm">
            {nav('duplicates')}
          </ButtonLink>
          <ButtonLink to="/imports" variant="default">
            {t('imports')}
          </ButtonLink>
          <AddAccountButton />
        </>
      }
    />
  );
}
