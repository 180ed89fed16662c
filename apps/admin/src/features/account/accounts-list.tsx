import { useMediaQuery } from '@mantine/hooks';
import type { AccountColumn } from '@sleutel/domain/account';
import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { Tick } from '../../components/tick.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { VirtualTable } from '../../components/virtual-table.tsx';
import { BeginAccounts } from '../../lib/begin.tsx';
import { useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { type AccountRow, useAccountColumns } from './account-columns.tsx';
import classes from './account-preview.module.css';
import { AccountPreview } from './account-preview.tsx';
import { type AccountsSearch, isFiltered, toFilter, usualDirection } from './accounts-search.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { useAccountPages } from './use-account-pages.ts';
import { useSelection } from './use-selection.ts';

interface AccountsListProps {
  readonly pages: ReturnType<typeof useAccountPages>;
  readonly search: AccountsSearch;
  readonly columns: readonly AccountColumn[];
  /** Whether boxes to choose rows with are shown where there is little room. */
  readonly choosing: boolean;
  readonly onChange: (part: Partial<AccountsSearch>) => void;
  /** Goes to the field that is searched with. */
  readonly onSearch: () => void;
}

/** The rows, what is chosen of them, and one of them beside the list. */
export function AccountsList(props: AccountsListProps) {
  const { pages, search, columns: chosen, choosing, onChange, onSearch } = props;
  const t = useTranslations('account');
  const trpc = useTRPC();
  const wide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false }) === true;
  const { data: company } = useQuery(trpc.company.get.queryOptions({}));
  const currency = company?.currency ?? 'EUR';
  const wanted = useAccountColumns({ chosen, currency, months: pages.list?.trendMonths ?? [] });
  // Whoever ticks several is not held up by a table that is written anew for each.
  const columns = useDeferredValue(wanted);
  const filter = JSON.stringify(toFilter(search));
  const chosenRows = useSelection(filter);
  const [cursor, setCursor] = useState<number | null>(null);
  const open = wide ? search.open : undefined;
  const move = (index: number) => {
    setCursor(index);
    const row = pages.rowAt(index);
    if (open && row) onChange({ open: row.id });
  };
  const choice = useChoice(pages, chosenRows);
  useListKeys({
    pages,
    cursor,
    move,
    onSearch,
    choose: (row) => choice && chosenRows.toggle([row.id], !chosenRows.has(row.id)),
    preview: (row) => wide && onChange({ open: row.id === open ? undefined : row.id }),
    leave: () => (open ? onChange({ open: undefined }) : chosenRows.clear()),
  });
  if (pages.total === 0) return <Nothing filtered={isFiltered(search)} />;
  const sort = { by: search.sort ?? ('rank' as const), direction: search.dir ?? usualDirection(search.sort) };
  return (
    <div className={classes.split} data-open={open !== undefined}>
      <div>
        <VirtualTable
          caption={t('title')}
          columns={columns}
          count={pages.total}
          rowAt={pages.rowAt}
          rowKey={(row) => row.id}
          onRange={pages.onRange}
          sort={sort}
          onSort={(by) => onChange({ sort: by, dir: by === sort.by ? turned(sort.direction) : undefined })}
          choice={choice}
          choosing={choosing}
          cursor={cursor}
          onCursor={move}
          open={open}
          stale={pages.stale}
          narrow={open !== undefined}
        />
        <BulkBar
          selection={chosenRows.selection}
          search={search}
          total={pages.total}
          onAll={chosenRows.chooseAll}
          onClear={chosenRows.clear}
        />
      </div>
      {open && <AccountPreview id={open} currency={currency} onClose={() => onChange({ open: undefined })} />}
    </div>
  );
}

/** Boxes to choose rows with, for those who may change many at once; with Shift all from the last one on. */
function useChoice({ rowAt, total }: AccountsListProps['pages'], rows: ReturnType<typeof useSelection>) {
  const t = useTranslations('accountList.bulk');
  const me = useMe();
  const [last, setLast] = useState<number | null>(null);
  const label = useCallback(({ name }: AccountRow) => t('choose', { name }), [t]);
  if (!may(me.role, 'account.bulkUpdate')) return undefined;
  const some = rows.selection.ids.size > 0;
  return {
    label,
    has: ({ id }: AccountRow) => rows.has(id),
    onToggle: (row: AccountRow, index: number, shift: boolean) => {
      const from = shift && last !== null ? Math.min(last, index) : index;
      const to = shift && last !== null ? Math.max(last, index) : index;
      const between = Array.from({ length: to - from + 1 }, (_, step) => rowAt(from + step));
      rows.toggle(
        between.flatMap((each) => (each ? [each.id] : [])),
        !rows.has(row.id),
      );
      setLast(index);
    },
    head: (
      <Tick
        label={t('all', { count: total })}
        checked={rows.selection.all}
        some={some}
        onToggle={() => (rows.selection.all || some ? rows.clear() : rows.chooseAll())}
      />
    ),
  };
}

interface ListKeys {
  readonly pages: AccountsListProps['pages'];
  readonly cursor: number | null;
  readonly move: (index: number) => void;
  readonly onSearch: () => void;
  readonly choose: (row: AccountRow) => void;
  readonly preview: (row: AccountRow) => void;
  readonly leave: () => void;
}

function useListKeys({ pages, cursor, move, onSearch, choose, preview, leave }: ListKeys): void {
  const navigate = useNavigate();
  const step = (by: number) => move(Math.min(pages.total - 1, Math.max(0, (cursor ?? -1) + by)));
  const onRow = (act: (row: AccountRow) => void) => {
    const row = cursor === null ? undefined : pages.rowAt(cursor);
    if (row) act(row);
  };
  useKeys({
    '/': (event) => {
      event.preventDefault();
      onSearch();
    },
    j: () => step(1),
    k: () => step(-1),
    x: () => onRow(choose),
    o: () => onRow(({ id }) => void navigate({ to: '/accounts/$accountId', params: { accountId: id } })),
    ' ': (event) => {
      if (cursor === null || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      onRow(preview);
    },
    Escape: leave,
  });
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const t = useTranslations('account.empty');
  return filtered ? (
    <Empty title={t('filteredTitle')}>{t('filteredBody')}</Empty>
  ) : (
    <Empty title={t('title')} action={<BeginAccounts />}>
      {t('body')}
    </Empty>
  );
}

function turned(direction: 'asc' | 'desc'): 'asc' | 'desc' {
  return direction === 'asc' ? 'desc' : 'asc';
}
