import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { useFigures } from '../../../lib/figures.ts';
import { useBriefRule } from '../../../lib/ledger.ts';
import { useProgrammeCurrency } from '../../../lib/programme.ts';
import { type AccountItem, leftOutKey } from './timeline.tsx';

interface AccountTableProps {
  readonly programmeId: string;
  readonly items: readonly AccountItem[];
}

/** The timeline as numbers. */
export function AccountTable({ programmeId, items }: AccountTableProps) {
  const t = useTranslations('rehearsal.table');
  return (
    <DataTable
      caption={t('caption')}
      columns={useColumns(programmeId)}
      rows={items}
      rowKey={({ account }) => account.id}
    />
  );
}

function useColumns(programmeId: string): Column<AccountItem, never>[] {
  const t = useTranslations('rehearsal.table');
  const leftOut = useTranslations('rehearsal.leftOut');
  const brief = useBriefRule();
  const { count, day, money, moment } = useFigures();
  const currency = useProgrammeCurrency();
  const entered = ({ marks }: AccountItem) => marks.find(({ kind }) => kind === 'entered');
  const number = (
    key: 'people' | 'messages' | 'moved' | 'held' | 'codes' | 'tasks',
    from: 'tablet' | 'desk',
  ) => ({
    key,
    title: t(key),
    numeric: true,
    from,
    cell: (item: AccountItem) => count(item[key]),
  });
  return [
    {
      key: 'account',
      title: t('account'),
      cell: (item) => (
        <Name programmeId={programmeId} item={item} contactId={entered(item)?.contactId ?? null} />
      ),
    },
    {
      key: 'entered',
      title: t('entered'),
      cell: (item) => {
        const mark = entered(item);
        if (mark) return mark.rule === null ? moment(mark.at) : `${moment(mark.at)} · ${brief(mark.rule)}`;
        return item.leftOut === null ? t('heldOut') : leftOut(leftOutKey(item.leftOut));
      },
    },
    number('people', 'desk'),
    { ...number('messages', 'tablet') },
    number('moved', 'tablet'),
    number('held', 'desk'),
    number('codes', 'desk'),
    number('tasks', 'desk'),
    {
      key: 'ordered',
      title: t('ordered'),
      numeric: true,
      cell: ({ orderedOn, ordered }) =>
        orderedOn === null ? '–' : `${day(orderedOn)} · ${money(ordered ?? 0, currency)}`,
    },
  ];
}

interface NameProps {
  readonly programmeId: string;
  readonly item: AccountItem;
  readonly contactId: string | null;
}

function Name({ programmeId, item: { account }, contactId }: NameProps) {
  if (contactId === null) {
    return (
      <Link to="/accounts/$accountId" params={{ accountId: account.id }} data-row-link>
        {account.name}
      </Link>
    );
  }
  return (
    <Link
      to="/programmes/$programmeId/rehearsal"
      params={{ programmeId }}
      search={(old) => ({ ...old, view: 'walk' as const, account: account.id, contact: contactId, at: 1 })}
      resetScroll={false}
      data-row-link
    >
      {account.name}
    </Link>
  );
}
